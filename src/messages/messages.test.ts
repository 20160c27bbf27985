import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { expect, test } from 'vitest';
import en from './en.json' with { type: 'json' };
import zh from './zh.json' with { type: 'json' };

const SOURCES = Object.values(
	import.meta.glob<string>(['../**/*.svelte', '../**/*.ts', '!../**/*.test.ts'], {
		query: '?raw',
		import: 'default',
		eager: true
	})
).join('\n');

test('both languages say the same things', () => {
	expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
});

test.each(Object.keys(en) as (keyof typeof en)[])('%s takes the same values in both', (key) => {
	expect(placeholders(zh[key])).toEqual(placeholders(en[key]));
});

test.each(Object.keys(en))('%s is said somewhere', (key) => {
	const [group] = key.split('.');
	expect(SOURCES.includes(`'${key}'`) || SOURCES.includes(`\`${group}.\${`)).toBe(true);
});

/** Names of the values in a message, without those that only choose or count. */
function placeholders(message: string): string[] {
	return [...new Set(namesIn(parse(message, { ignoreTag: true })))].sort();
}

function namesIn(elements: MessageFormatElement[]): string[] {
	return elements.flatMap((element) => {
		if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
		const inside =
			'options' in element
				? Object.values(element.options).flatMap(({ value }) => namesIn(value))
				: [];
		return 'value' in element ? [element.value, ...inside] : inside;
	});
}
