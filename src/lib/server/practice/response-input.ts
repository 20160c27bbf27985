import * as v from 'valibot';
import { MOVES, RUBRIC } from '$lib/learning/checkpoints/checkpoint.ts';
import { SLIP_KINDS } from '$lib/learning/event.ts';

/** Longer than any answer that is taken; what is longer than that is refused by the checkpoint, by its name. */
const LONGEST = 20_000;

const Text = v.pipe(
	v.string(),
	v.maxLength(LONGEST),
	v.excludes('\u0000'),
	v.transform((text) => text.toWellFormed())
);
const Count = v.pipe(v.string(), v.regex(/^\d{1,4}$/), v.transform(Number));

/** What a student answers, as a form sends it: every value is text. */
export const ResponseInput = v.variant('checkpoint', [
	v.object({ checkpoint: v.literal('predict-result'), answer: Text }),
	v.object({ checkpoint: v.literal('predict-move'), move: v.picklist(MOVES) }),
	v.object({
		checkpoint: v.literal('trust-or-doubt'),
		trusts: v.pipe(
			v.picklist(['yes', 'no']),
			v.transform((said) => said === 'yes')
		),
		sureness: v.pipe(v.string(), v.decimal(), v.transform(Number))
	}),
	v.object({
		checkpoint: v.literal('spot-the-slip'),
		line: v.union([
			v.pipe(
				v.literal('none'),
				v.transform(() => null)
			),
			Count
		]),
		/** Empty: not said. */
		slipKind: v.optional(
			v.union([
				v.pipe(
					v.literal(''),
					v.transform(() => null)
				),
				v.picklist(SLIP_KINDS)
			]),
			''
		)
	}),
	v.object({ checkpoint: v.literal('repair'), answer: Text }),
	v.pipe(
		v.object({ checkpoint: v.literal('explain'), text: Text }),
		v.transform((given) => ({ ...given, fulfils: [] }))
	),
	v.pipe(
		v.object({
			checkpoint: v.literal('order'),
			/** Positions of the lines in the order given. */
			order: v.array(Count),
			/** Without scripts: the place from 1 that each of these lines is given; empty with them. */
			place: v.optional(v.array(Count), [])
		}),
		v.transform(({ checkpoint, order, place }) => ({
			checkpoint,
			order: place.length === 0 ? order : byPlace(order, place)
		}))
	)
]);

/** What a student says of an own explanation. */
export const FulfilledInput = v.array(v.picklist(RUBRIC));

/** Two lines at one place are no order: then one of them comes twice, which is refused. */
function byPlace(lines: readonly number[], places: readonly number[]): number[] {
	return places.map((_, place) => lines[places.indexOf(place + 1)] ?? -1);
}
