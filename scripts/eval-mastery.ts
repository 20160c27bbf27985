// `npm run eval:mastery [-- --students 200]`: simulated students with known parameters: do the estimates converge, and does the recommendation beat chance?
import { parseArgs } from 'node:util';
import { judgementError, masteryError } from './mastery/estimates.ts';
import { compareChoices } from './mastery/sessions.ts';

const { values } = parseArgs({ options: { students: { type: 'string', default: '200' } } });
const students = Number(values.students);

console.log(`${students} simulated students`);
for (const [title, measure] of [
	['Mastery', masteryError],
	['Judgement', judgementError]
] as const) {
	console.log(`\n${title} after so many events:`);
	const rows = [10, 30, 100].map((events) => [events, rounded(measure(students, events))] as const);
	console.table(Object.fromEntries(rows));
}
console.log('\nShare of skills known after so many sessions of ten minutes, a day apart:');
const comparisons = (['alike', 'mixed'] as const).flatMap((problems) =>
	[0, 0.02].flatMap((forgets) => compareChoices(students, { problems, forgets }))
);
console.table(
	comparisons.map(({ problems, other, interval, ...numbers }) => {
		const { forgets, sessions, recommended, theirs, gain } = rounded(numbers);
		const [low, high] = interval.map((end) => end.toFixed(3));
		const interval95 = `${low} to ${high}`;
		return { problems, forgets, sessions, recommended, other, theirs, gain, interval95 };
	})
);

function rounded<Row extends Record<string, number>>(row: Row): Row {
	return Object.fromEntries(
		Object.entries(row).map(([name, value]) => [name, Math.round(value * 1000) / 1000])
	) as Row;
}
