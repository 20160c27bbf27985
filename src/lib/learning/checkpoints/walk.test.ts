import fc from 'fast-check';
import { expect, test } from 'vitest';
import { acted, helpOpened } from '../event.notation.ts';
import { SLIP_KINDS } from '../event.ts';
import { MOVES } from './checkpoint.ts';
import { readResponse, writeResponse } from './response-text.ts';
import type { Response } from './response.ts';
import { walkOf } from './walk.ts';

const words = fc.string({ minLength: 1 });
const responses: fc.Arbitrary<Response> = fc.oneof(
	fc.record({ checkpoint: fc.constantFrom('predict-result', 'repair'), answer: words }),
	fc.record({ checkpoint: fc.constant('predict-move'), move: fc.constantFrom(...MOVES) }),
	fc.record({
		checkpoint: fc.constant('trust-or-doubt'),
		trusts: fc.boolean(),
		sureness: fc.constantFrom(0.5, 0.75, 1)
	}),
	fc.record({
		checkpoint: fc.constant('spot-the-slip'),
		line: fc.option(fc.nat(7)),
		slipKind: fc.option(fc.constantFrom(...SLIP_KINDS))
	}),
	fc.record({ checkpoint: fc.constant('explain'), text: words, fulfils: fc.constant([]) }),
	fc.record({
		checkpoint: fc.constant('order'),
		order: fc.array(fc.nat(5), { minLength: 2 })
	})
);

test('a response is read as it was written', () => {
	fc.assert(
		fc.property(responses, (response) => {
			const sureness = 'sureness' in response ? response.sureness : null;
			const { checkpoint } = response;
			expect(readResponse(checkpoint, writeResponse(response), sureness)).toEqual(response);
		})
	);
});

test('acts belong to the checkpoints in their order, and hints to the next one', () => {
	const move = acted({ checkpoint: 'predict-move', response: 'check' });
	const walk = walkOf([
		helpOpened({ level: 1 }),
		move,
		helpOpened({ level: 1 }),
		helpOpened({ level: 2 })
	]);
	expect(walk.passed.map(({ response }) => response)).toEqual([
		{ checkpoint: 'predict-move', move: 'check' }
	]);
	expect(walk.opened).toBe(2);
	expect(walkOf([])).toEqual({ passed: [], opened: 0 });
});

test('what is said of an explanation comes as a second act at the same step', () => {
	const explained = acted({ checkpoint: 'explain', start: 3, response: 'It forgot 2.' });
	const fulfils = { ...explained, response: 'names-what gives-reason' };
	const other = acted({ checkpoint: 'explain', start: 9, response: 'No reason.' });
	expect(walkOf([explained]).passed).toMatchObject([{ fulfils: null }]);
	expect(walkOf([explained, { ...explained, response: '' }]).passed).toMatchObject([
		{ fulfils: [] }
	]);
	expect(walkOf([explained, fulfils, other]).passed).toMatchObject([
		{ response: { text: 'It forgot 2.' }, fulfils: ['names-what', 'gives-reason'] },
		{ response: { text: 'No reason.' }, fulfils: null }
	]);
});
