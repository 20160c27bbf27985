import type { Habit } from '$lib/learning/event.ts';
import type { Translation } from '$lib/state/translation.ts';

/** The name of a skill, or its id where there is none: a later version may know more. */
export function nameSkill(translation: Translation, skill: string): string {
	return translation.sayCode(`skill.${skill}`, {}, skill);
}

export function nameFigure(
	translation: Translation,
	figure: { readonly skill: string } | { readonly habit: Habit }
): string {
	if ('skill' in figure) return nameSkill(translation, figure.skill);
	return translation.say(`habit.${figure.habit}`);
}

/** How sure one is, in words. @param from where the bin of sureness begins */
export function nameSureness(translation: Translation, from: number): string {
	const percent = Math.round(from * 100);
	return translation.sayCode(`sure.${percent}`, {}, `${percent}%`);
}
