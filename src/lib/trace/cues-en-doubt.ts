import type { CueRow } from './cues.ts';

/** English phrases of second thoughts, and of other ways to go. */
export const ENGLISH_DOUBT_CUES: readonly CueRow[] = [
	{
		kind: 'verify',
		weight: 4.4,
		where: 'anywhere',
		stance: 'announces',
		phrases: `
			let me|us check|verify|see if|whether;
			double? check|checking|verify|verifying if|whether i; let me check|verify for`
	},
	{
		kind: 'verify',
		weight: 3,
		where: 'anywhere',
		stance: 'announces',
		phrases: `
			let me|us just|quickly? double|re? check|verify|confirm|recheck;
			let's|i'll just? double? check|verify|confirm|recheck; to double? check|verify|confirm;
			double check; recheck; check|verify by;
			i should|can|could|will|might|must|need|have|want also|probably|just|to? double? check|verify|confirm|recheck;
			i need|have|want|ought to double? check|verify|confirm|recheck;
			we need|have|can|should|could to? check|verify|confirm; let me|us|me make sure;
			i need|want|should to? make sure; just to make sure; just to be sure|thorough|safe|certain;
			to be sure|thorough|safe; plug|plugging|substitute|substituting _ back;
			plug it|this|that|them back in? into?; let me|us test; let's test;
			let me see if this|that|it; let me recount|recalculate|recompute; sanity check; as a check;
			quick check; let me go through _ again; let me go over; let me read _ again; let me recap`
	},
	{
		kind: 'verify',
		weight: 2,
		where: 'opening',
		stance: 'announces',
		phrases: `
			check|verify|checking|verifying|verification|testing;
			let me|us try _ different? numbers|values; if i plug|substitute; for verification;
			let me compute|calculate _ again`
	},
	{
		kind: 'verify',
		weight: 3,
		where: 'anywhere',
		stance: 'affirms',
		phrases: `
			that|this|it|everything|all matches|fits|agrees; that|this|it|which checks out;
			that|this|it|everything|which makes sense;
			that|this|it|which is correct|right|good|consistent|fine|valid;
			that's|it's correct|right|good|consistent|fine|valid|okay|true;
			seems|looks correct|right|good|fine|consistent|reasonable|solid|okay|balanced|valid;
			is indeed correct; that|this|it|which confirms|works|holds; that works out;
			works out nicely|well; same answer|result|thing; yes that's|it; i'm|i am confident;
			as expected; as required; that|this seems|looks right|correct;
			no mistakes|errors|contradiction; both give|agree; all good; which|this|that agrees with;
			true statement; the check|equation|identity holds; i think that's it|right|correct;
			is|are satisfied; that's|this is exactly|indeed;
			my answer|calculation|result is|was|seems correct|right; that|it was right; are correct; ✓;
			that|this is what i|we`
	},
	{
		kind: 'verify',
		weight: 1.8,
		where: 'anywhere',
		stance: 'affirms',
		phrases: `
			which matches|fits|agrees; matches up?; match; consistent with; is correct; makes sense;
			is the right answer; is the answer; so yes`
	},
	{
		kind: 'verify',
		weight: 1.5,
		where: 'opening',
		stance: 'affirms',
		phrases: `
			indeed; same; so yes; exactly; good; great;
			option|options|choice? a|b|c|d|e is|are not? incorrect|wrong|out|correct|right;
			a|b|c|d is not? incorrect|wrong|out|correct`
	},
	{
		kind: 'verify',
		weight: 2.4,
		where: 'opening',
		stance: 'affirms',
		phrases: `
			yes; yep; yeah; correct; perfect; right ,; good ,; great ,; looks good; checks out;
			consistent; confirmed; so indeed; matches; it matches; it does .; the same .; they are .;
			they do .; it is .`
	},
	{
		kind: 'revise',
		weight: 3.2,
		where: 'anywhere',
		stance: 'rejects',
		phrases: `
			that's|it's|this|is|was|isn't not|isn't quite|entirely|actually|exactly? right|correct|true|possible;
			that|this|it|which doesn't|don't match|work|hold|fit|make|agree|equal|check;
			that|this|it|which does|do|can|cannot not match|work|hold|fit|make|agree|equal|check;
			don't|doesn't match|agree|add; does|do not match|agree|add|work|hold;
			that|this|it isn't|is not|not right|correct|possible;
			that|this|it is|was wrong|incorrect|impossible; that's|it's wrong|incorrect|impossible;
			that's|it's a mistake|problem|contradiction; that's not it;
			i made|did|have a|an|some? mistake|error|slip;
			i must have made|miscalculated|messed|misread; there's|is a|an|my mistake|error;
			made a|an arithmetic|calculation|sign|small? mistake|error|slip;
			i miscalculated|misread|misunderstood|forgot|messed|mixed|confused|missed;
			should have been; no that's; no wait; wait no; hold on no; scratch that; my mistake;
			i was wrong; that|this|which contradicts; a contradiction; contradiction !;
			that|this can't|cannot be; can't|cannot be right|correct|true; something is|went|wrong|off;
			something's wrong|off; still not matching; that seems|is off; let me correct|fix;
			correcting; not the right; is not quite|right; seems wrong|incorrect|off; is off;
			there was a|an mistake|error`
	},
	{
		kind: 'revise',
		weight: 2.4,
		where: 'opening',
		stance: 'rejects',
		phrases: `
			no ,; no .; nope; wrong ,; wrong .; not quite; oops; sorry; actually no; ah no; so no;
			this|that suggests that? my|our|the initial|earlier|previous`
	},
	{
		kind: 'revise',
		weight: 2.4,
		where: 'anywhere',
		stance: 'rejects',
		phrases: `
			, not $|#; it|that|this should be $|#; should be $|# , not`
	},
	{
		kind: 'revise',
		weight: 1.2,
		where: 'opening',
		stance: 'rejects',
		phrases: `
			no`
	},
	{
		kind: 'question',
		weight: 3,
		where: 'anywhere',
		stance: null,
		phrases: `
			i'm|i am|still|getting|feeling not|a|still|getting|so|really|quite|entirely|completely? bit? unsure|confused|sure|certain|confident;
			not sure|certain|clear|convinced; confusing;
			i'm not entirely|completely|totally|quite|# sure|certain|confident;
			i don't know|understand|see;
			is|was that|this|it right|correct|true|possible|enough|valid ?;
			does that|this|it make|match|hold|work _? ?; did i; could it be;
			seems|sounds|looks odd|strange|weird|wrong|suspicious|contradictory|inconsistent|complicated|messy;
			this is|seems getting? complicated|messy|confusing|tricky;
			that|this is|seems|seem strange|odd|weird|surprising|interesting; but that|this|it seems;
			isn't it; aren't they; doesn't it; something wrong|off ?; i might|may have|be; i must be;
			or am i; feel like there; conflicting; mixing up; be careful;
			can't calculate|compute|determine; without knowing; that seems too`
	},
	{
		kind: 'question',
		weight: 4.2,
		where: 'anywhere',
		stance: null,
		phrases: `
			maybe|perhaps|possibly i made|missed|misread|misunderstood|misinterpreted|did|miscalculated|messed|confused|forgot|mixed;
			or maybe not; maybe not`
	},
	{
		kind: 'question',
		weight: 1.6,
		where: 'asked',
		stance: null,
		phrases: `
			is; are; does; do; did; am i; can; could; should; would; have i; how; why;
			what if|about|is|are; was; were; isn't; doesn't; or is|does|are|should;
			is that|this|it|there; maybe; perhaps; what; will`
	},
	{
		kind: 'question',
		weight: 0.9,
		where: 'opening',
		stance: null,
		phrases: `
			hmm; hm; but wait; wait but; hold on; wait a minute|second; but hold; hmm ,; wait .;
			wait wait`
	},
	{
		kind: 'question',
		weight: 0.7,
		where: 'opening',
		stance: null,
		phrases: `
			wait`
	},
	{
		kind: 'question',
		weight: 0.5,
		where: 'opening',
		stance: null,
		phrases: `
			but; however; maybe; perhaps; but why|how`
	},
	{
		kind: 'alternative',
		weight: 3,
		where: 'anywhere',
		stance: 'departs',
		phrases: `
			another way|approach|method|strategy; different way|approach|method;
			other way|approach|method; alternative|alternate way|approach|method|solution|idea;
			let me|us try|use|think|consider _ instead;
			let's try|use|do another|something different?|differently|instead;
			let me try another|something|this different?|differently;
			a better|simpler|easier|cleaner way|approach|method; start over; from scratch;
			come back to; let me think differently; do it differently`
	},
	{
		kind: 'alternative',
		weight: 4,
		where: 'opening',
		stance: null,
		phrases: `
			alternatively; alternatively ,`
	},
	{
		kind: 'alternative',
		weight: 3,
		where: 'anywhere',
		stance: null,
		phrases: `
			another idea|angle|possibility|option|thought`
	},
	{
		kind: 'alternative',
		weight: 3,
		where: 'opening',
		stance: null,
		phrases: `
			or maybe|perhaps|alternatively; try instead;
			alternatively maybe|perhaps i|we|let's|there|it; maybe|perhaps there's|there;
			or i|we could|can; another`
	},
	{
		kind: 'alternative',
		weight: 1,
		where: 'opening',
		stance: null,
		phrases: `
			instead ,; on the other hand; instead; or; maybe|perhaps i|we`
	}
];
