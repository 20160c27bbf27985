import { expect, test } from 'vitest';
import { acted, attempted, helpOpened, lineTried } from '../event.notation.ts';
import type { LearningEvent } from '../event.ts';
import { toJson } from './json.ts';
import { toXapi } from './xapi.ts';

const HOME = 'https://tutor.example';
const statements = (...events: LearningEvent[]) =>
	toXapi(events, {
		homePage: `${HOME}/`,
		pseudonym: 'learner-7',
		ids: events.map((_, i) => `00000000-0000-4000-8000-00000000000${i}`)
	});

test('an attempt is an answer to a question by someone without a name', () => {
	const [statement] = statements(attempted({ problemId: 'a b', atMs: 1000, skills: ['ratio'] }));
	expect(statement).toEqual({
		id: '00000000-0000-4000-8000-000000000000',
		timestamp: '1970-01-01T00:00:01.000Z',
		actor: { objectType: 'Agent', account: { homePage: HOME, name: 'learner-7' } },
		verb: {
			id: 'http://adlnet.gov/expapi/verbs/answered',
			display: { 'en-US': 'answered' }
		},
		object: {
			objectType: 'Activity',
			id: `${HOME}/problems/a%20b`,
			definition: { type: 'http://adlnet.gov/expapi/activities/question' }
		},
		result: { success: true, score: { scaled: 1, min: 0, max: 1 } },
		context: {
			extensions: {
				[`${HOME}/xapi/skills`]: ['ratio'],
				[`${HOME}/xapi/hints`]: 0,
				[`${HOME}/xapi/sawThought`]: false,
				[`${HOME}/xapi/checked`]: false
			}
		}
	});
});

test('what is not known is left out', () => {
	const [unchecked, ungraded, sure] = statements(
		attempted({ correct: null }),
		acted({ checkpoint: 'explain', score: null }),
		acted({ score: 0.5, sureness: 0.8, start: 40 })
	);
	expect(unchecked).not.toHaveProperty('result');
	expect(ungraded).not.toHaveProperty('result');
	expect(sure?.result).toEqual({
		success: false,
		score: { scaled: 0.5, min: 0, max: 1 },
		extensions: { [`${HOME}/xapi/sureness`]: 0.8 }
	});
	expect(sure?.object.id).toBe(`${HOME}/runs/r#40`);
});

test('lines and help have verbs of their own', () => {
	const verbs = statements(lineTried(), helpOpened()).map(({ verb }) => verb.display['en-US']);
	expect(verbs).toEqual(['interacted', 'asked']);
});

test('nothing that was typed is in a statement; in JSON all of it is', () => {
	const typed = [
		attempted({ answer: 'Ada Byron' }),
		acted({ response: 'Ada Byron' }),
		lineTried({ text: 'Ada Byron' })
	];
	expect(JSON.stringify(statements(...typed))).not.toContain('Ada');
	expect(JSON.parse(toJson(typed))).toEqual({
		format: 'second-thought-learning',
		version: 1,
		events: typed
	});
});

test('an address is no pseudonym, and each event needs an id', () => {
	const given = { homePage: HOME, pseudonym: 'x', ids: ['1'] };
	expect(() => toXapi([attempted()], { ...given, pseudonym: 'ada@home.example' })).toThrow(
		RangeError
	);
	expect(() => toXapi([attempted(), attempted()], given)).toThrow('1 ids for 2 events');
});
