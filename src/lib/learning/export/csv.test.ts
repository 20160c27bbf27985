import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { acted, attempted, helpOpened, lineTried } from '../event.notation.ts';
import type { LearningEvent } from '../event.ts';
import { toCsv } from './csv.ts';

const read = (events: readonly LearningEvent[]) =>
	Papa.parse<Record<string, string>>(toCsv(events), { header: true }).data;

test('each event is a row, in order, with what it has', () => {
	const rows = read([
		attempted({ atMs: 1000, skills: ['ratio', 'units'], answer: '3:4', correct: null }),
		acted({ score: 0.5, slip: false }),
		lineTried({ line: 2 }),
		helpOpened({ level: 3 })
	]);
	expect(rows.map(({ type }) => type)).toEqual(['attempt', 'checkpoint', 'line', 'help']);
	expect(rows[0]).toMatchObject({
		at: '1970-01-01T00:00:01.000Z',
		skills: 'ratio units',
		answer: '3:4',
		correct: '',
		verdict: ''
	});
	expect(rows[1]).toMatchObject({ score: '0.5', slip: 'false' });
});

test('it begins with the mark by which a spreadsheet knows UTF-8: else Chinese text is garbled', () => {
	const csv = toCsv([attempted({ answer: '三分之二' })]);
	expect(csv.startsWith('\uFEFFtype,')).toBe(true);
	expect(read([attempted({ answer: '三分之二' })])[0]).toMatchObject({ answer: '三分之二' });
});

test('no events give the heading alone', () => {
	expect(toCsv([]).trim().split('\n')).toHaveLength(1);
});

test.each(['=1+1', '+1', '-3', '@SUM(A1)', '\t=1', '\r=1', '  =1', '＝1', '\n=cmd'])(
	'%j is no formula in a spreadsheet',
	(answer) => {
		expect(read([attempted({ answer })])[0]?.answer).toBe(`'${answer}`);
	}
);

test('any text comes back as it was typed, but for the apostrophe', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (answer) => {
			const [row] = read([attempted({ answer })]);
			expect([answer, `'${answer}`]).toContain(row?.answer);
			expect(row?.answer).not.toMatch(/^\s*[=+\-@]/);
		})
	);
});

test('every field of an event has its column', () => {
	const fields = [
		attempted({ against: 'run' }),
		acted({ unaided: 1 }),
		lineTried(),
		helpOpened()
	].flatMap(Object.keys);
	const columns = toCsv([]).trim().split(',');
	const missing = fields.filter((field) => field !== 'atMs' && !columns.includes(field));
	expect(missing).toEqual([]);
});
