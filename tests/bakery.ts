import { annotated } from '../src/lib/learning/checkpoints/checkpoints.notation.ts';

/** A trace of our own, labelled by hand, in which every kind of checkpoint can be asked. */
const DRAWING = `
= A baker makes 12 trays of 15 rolls. She sells 96 rolls in the morning and a quarter of the rest at noon. How many rolls are left?
◇ First I need the number of rolls in all.
→ There are 12 trays with 15 rolls each, so $12\\times15=170$ rolls.
→2 In the morning she sells 96 rolls, so $170-96=74$ rolls are left.
→3 At noon she sells a quarter of them, so $74\\div4=18.5$ rolls.
?4 Wait, why would she sell half a roll?
❝ Ten trays hold $150$ rolls and two trays hold $30$ rolls.
↺2 So I made a mistake in the number of rolls.
→6 In all there are $12\\times15=180$ rolls.
→8 After the morning $180-96=84$ rolls are left.
→9 A quarter of them is $84\\div4=21$ rolls.
→10,9 So after noon $84-21=63$ rolls are left.
≟11 Let me check that.
→11 The rolls sold and the rolls left are $63+21+96=180$.
≟11,13 Yes, that works.
⑂11 Alternatively, three quarters of the rolls are left after noon.
→15,9 So $84\\times3\\div4=63$ rolls are left.
◇ Now I look at the money, with $40$ cents for a roll.
→10 The rolls sold are $96+21=117$ rolls.
→18 She takes $117\\times40=4680$ cents for them.
→19 Without the $680$ cents for flour she keeps $4680-680=4000$ cents.
→20 In dollars that is $4000\\div100=40$ dollars.
→21 With the $13$ dollars that were in the box it is $40+13=54$ dollars.
→22 She gives half of it to her sister, so $54\\div2=27$ dollars are left.
?22 Hmm, did the box belong to the question at all?
→24 The question is about rolls and not about money.
≟25 So I leave the money.
→11 She puts the $63$ rolls in bags of 7, which gives $63\\div7=9$ bags.
→27 Each bag takes 25 cm of string, so she needs $9\\times25=225$ cm.
→28 The roll of string had 400 cm, so $400-225=175$ cm are left.
→29 With five pieces of the same length each has $175\\div5=35$ cm.
≟30 Let me check the string again.
→30,29 Five pieces of 35 cm and the bags take $5\\times35+225=400$ cm.
≟30,32 Yes, that is all of the string.
= The second part: a garden is 12 m long and 9 m wide. A path of 1 m runs around it. What does the path cost at 35 dollars a square metre?
◇ I need the area of the path.
→ The outside is $12+2=14$ m long.
→36 It is $9+2=11$ m wide.
→37,36 So the outside encloses $14\\times11=154$ square metres.
→38 The garden itself has $12\\times9=108$ square metres.
→39,38 The path is what lies between, $154-108=46$ square metres.
→40 At $35$ dollars a square metre it costs $46\\times35=1610$ dollars.
?38 Wait, is it right to add 2 and not 1 to each side?
❝ The path runs along both ends of each side, so each side grows by 1 m twice.
≟42,43 Yes, adding 2 is right.
■41,11 So the answers are $63$ rolls and $1610$ dollars.
`;

export const BAKERY_PROBLEM =
	'A baker makes 12 trays of 15 rolls, sells 96 rolls in the morning and a quarter of the rest at noon. How many rolls are left? And what does the path around the garden cost?';

/** Seeds of practices that together ask every kind of checkpoint, in the order in which they come. */
export const SEEDS = {
	order: {
		seed: 117,
		kinds: ['spot-the-slip', 'repair', 'predict-move', 'trust-or-doubt', 'predict-result', 'order']
	},
	explain: {
		seed: 7,
		kinds: [
			'spot-the-slip',
			'repair',
			'predict-result',
			'predict-move',
			'trust-or-doubt',
			'explain'
		]
	}
} as const;

/** The trace as a line of the open format. */
export function bakeryLine(): string {
	const { text, segments, edges } = annotated(DRAWING);
	return JSON.stringify({
		id: 'bakery',
		problem: BAKERY_PROBLEM,
		lang: 'en',
		trace: text,
		segments: segments.map(({ start, end, label }) => ({ start, end, label })),
		edges
	});
}
