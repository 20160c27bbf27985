import { isDoubt, type Kind } from '../../trace/step.ts';
import { placeOf, type Candidate, type Ground } from './candidate.ts';
import type { Move, PredictMove } from './checkpoint.ts';
import type { Facts } from './facts.ts';

const MOVE_OF: Readonly<Record<Kind, Move | null>> = {
	restate: null,
	plan: 'go-on',
	recall: 'go-on',
	derive: 'go-on',
	question: 'doubt',
	verify: 'check',
	revise: 'doubt',
	alternative: 'change-way',
	conclude: 'go-on',
	other: null
};

/** A control is less telling than a turn. */
const WORTH: Readonly<Record<Move, number>> = {
	'go-on': 1,
	check: 2.5,
	doubt: 3,
	'change-way': 2.5
};

/** Where nothing was calculated, less can be told from what was said. */
const PROSE = 0.6;
/** A check lasts at most this many steps. */
const CHECK_REACH = 8;

/** Before a doubt or another way, and before plain steps as a control: where something has just been found. */
export function predictMoves({ facts }: Ground): Candidate[] {
	return facts.analysis.steps.flatMap(({ index, kind, start }): Candidate[] => {
		const right = MOVE_OF[kind];
		if (!right || !facts.isSure(index) || !mayTurn(facts, index - 1)) return [];
		if (isUnderCheck(facts, index) || !looksBack(facts, index)) return [];
		// Once an answer was found, nothing tells that another way is tried.
		if (right === 'change-way' && facts.step(index - 1)?.kind === 'conclude') return [];
		// A plain step that a turn follows at once would be a poor control.
		const after = MOVE_OF[facts.step(index + 1)?.kind ?? 'other'];
		if (right === 'go-on' && (after !== 'go-on' || !facts.isSure(index + 1))) return [];
		const checkpoint: PredictMove = {
			...placeOf(facts, index, start),
			checkpoint: 'predict-move',
			right
		};
		const worth = WORTH[right] * (facts.equationsOf(index - 1).length > 0 ? 1 : PROSE);
		return [{ checkpoint, worth, isControl: right === 'go-on', first: index - 1, last: index }];
	});
}

/** Whether a check has been announced and has come to nothing yet: then the next step is its verdict. */
function isUnderCheck(facts: Facts, index: number): boolean {
	const before = facts.analysis.steps.slice(Math.max(0, index - CHECK_REACH), index);
	const last = before.findLast(({ kind }) => TURNS.has(kind));
	return last?.kind === 'verify' && last.stance !== 'affirms';
}

const TURNS: ReadonlySet<Kind> = new Set(['verify', 'revise', 'alternative', 'conclude']);

/** Whether a doubt is one about something said before, and not a verdict. */
function looksBack(facts: Facts, index: number): boolean {
	const step = facts.step(index);
	if (!step || !isDoubt(step)) return true;
	const isVerdict = step.kind === 'verify' && step.stance !== 'announces';
	return !isVerdict && facts.linksFrom(index).some(({ type }) => type !== 'resolves');
}

/** Whether a step came to something, so that a thought may go on from there or stop and look back. */
function mayTurn(facts: Facts, index: number): boolean {
	const kind = facts.step(index)?.kind;
	const text = facts.textOf(index);
	return (
		facts.isSure(index) &&
		(kind === 'derive' || kind === 'conclude') &&
		/[.。!$\])]$/.test(text) &&
		!ANNOUNCES.test(text)
	);
}

/** Says itself what comes next. */
const ANNOUNCES = /\b(?:check|verify|wait|but|hmm|alternatively|let me|let's)\b|检查|验证|等等|但/i;
