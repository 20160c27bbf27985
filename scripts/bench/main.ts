// `npm run bench [-- layout] [-- --json FILE]`: every figure is measured now, on this machine; ratios tell more than absolute ones.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { buildApp } from '../setup.mjs';
import { benchAnalysis } from './analysis.ts';
import { benchApp } from './app.ts';
import { benchLayout, compareLayouts } from './layout.ts';
import { benchLongRun } from './long-run.ts';
import { benchTraceModel } from './trace-model.ts';

const { values, positionals } = parseArgs({
	options: { json: { type: 'string' } },
	allowPositionals: true
});
if (positionals.includes('layout')) {
	await compareLayouts();
	process.exit();
}
buildApp();
const figures = {
	...(await benchAnalysis()),
	...benchTraceModel(),
	...(await benchLayout()),
	...(await benchApp()),
	...(await benchLongRun())
};
console.table(
	Object.fromEntries(
		Object.entries(figures).map(([name, value]) => [name, Number(value.toPrecision(4))])
	)
);
if (values.json) await writeFile(values.json, JSON.stringify(figures, null, '\t') + '\n');
