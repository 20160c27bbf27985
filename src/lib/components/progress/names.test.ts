import { expect, test } from 'vitest';
import { calibrationOf } from '$lib/learning/calibration.ts';
import { acted } from '$lib/learning/event.notation.ts';
import { SKILLS } from '$lib/learning/skills.ts';
import { translateTo } from '$lib/state/translate.ts';
import { nameSkill, nameSureness } from './names.ts';

test.each(['en', 'zh'] as const)('every skill has a name of its own (%s)', (language) => {
	const translation = translateTo(language);
	const names = SKILLS.map((skill) => translation.sayCode(`skill.${skill}`, {}, ''));
	expect(names).not.toContain('');
	expect(new Set(names).size).toBe(SKILLS.length);
});

test('a skill that is not known here is called by its id', () => {
	expect(nameSkill(translateTo('zh'), 'knots')).toBe('knots');
});

test('every bin of sureness has words of its own', () => {
	const all = Array.from({ length: 51 }, (_, i) => acted({ sureness: 0.5 + i / 100, start: i }));
	const { bins } = calibrationOf(all)!;
	const words = bins.map(({ from }) => nameSureness(translateTo('en'), from));
	expect(words).toEqual(['just a guess', 'not very sure', 'fairly sure', 'sure', 'very sure']);
});
