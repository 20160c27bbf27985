import { expect, test } from 'vitest';
import { quantitiesOf } from './quantities.ts';

/** What is mentioned; what is produced stands first, in brackets. */
function read(text: string): string {
	const { mentioned, produced } = quantitiesOf(text);
	return `[${produced.join(' ')}] ${mentioned.join(' ')}`;
}

test.each([
	['First, $15\\times6=10\\times6+5\\times6$.', '[] e:15*6 e:10*6+5*6 15 6 10 5'],
	['So I get $x=12$.', '[v:x 12] v:x 12'],
	['That is 1,250.50 euros', '[1250.5] 1250.5 w:euro'],
	['10*6等于60片', '[60] e:10*6 10 6 60'],
	['The triangle has area 6', '[] 6 w:triangle w:area'],
	['$7t=119$', '[119] 7 119'],
	['Wait, that is wrong.', '[] ']
])('%j is read', (text, read_) => expect(read(text)).toBe(read_));

test.each([
	['Then $10+9=19$, so $19\\times2=38$.', '38', false],
	['So I get $x=42$.', '42', true],
	['With $x=42$, $42\\div6=7$.', '7', false],
	['That is $15\\times6$.', null, false]
])('%j ends up with %s', (text, outcome, assigned) =>
	expect(quantitiesOf(text)).toMatchObject({ outcome, assigned })
);

test('what a step produces it also mentions', () => {
	const { mentioned, produced } = quantitiesOf('Then $a=3$, $b=4$, so the sum is 7.');
	expect(mentioned).toEqual(expect.arrayContaining([...produced]));
});

test('a list of a thousand numbers gives a bounded number of keys', () => {
	const text = Array.from({ length: 1000 }, (_, i) => i).join(', ');
	expect(quantitiesOf(text).mentioned.length).toBeLessThanOrEqual(40);
});
