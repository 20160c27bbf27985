// `npm run analyse -- IN.jsonl OUT.jsonl [--rules]`: labels and links traces, in the format of research annotations.
import { createWriteStream } from 'node:fs';
import { basename, dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { annotate } from './annotate.ts';
import { openModel } from './model-file.ts';
import { readTraces } from './shared-traces.ts';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { rules: { type: 'boolean', default: false } }
});
const [source, target] = positionals;
if (!source || !target) {
	console.error('usage: npm run analyse -- IN.jsonl OUT.jsonl [--rules]');
	process.exit(2);
}
const model = values.rules ? null : openModel();
const out = createWriteStream(target);
let traces = 0;
for await (const row of readTraces(dirname(source), basename(source))) {
	out.write(JSON.stringify(annotate(row, model)) + '\n');
	traces += 1;
}
out.end(() => console.log(`${traces} traces, by ${model ? 'the model' : 'the rules'}`));
