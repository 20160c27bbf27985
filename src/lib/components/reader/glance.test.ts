import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Glance, type GlanceList } from './glance.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A list of steps, three of which are in view; it writes down where it was moved. */
class List implements GlanceList {
	first = 10;
	isOpen = true;
	inHand = false;
	following = false;
	readonly moves: string[] = [];
	readonly glance = new Glance(this);

	isInView = (step: number) => step >= this.first && step < this.first + 3;
	isInHand = () => this.inHand;
	isFollowing = () => this.following;
	stand = () => ({ step: this.first, offsetPx: -5 });
	show = (step: number) => {
		this.first = step;
		this.moves.push(`to ${step}`);
	};
	goBack = (to: { step: number } | null) => {
		this.first = to?.step ?? 97;
		this.moves.push(to ? `back to ${to.step}` : 'back to the end');
	};
	point(step: number | null, forMs: number) {
		this.glance.point(step);
		vi.advanceTimersByTime(forMs);
		return this;
	}
}

test('a step pointed at steadily is shown, and what stood there before comes back', () => {
	const list = new List().point(40, 400).point(null, 300);
	expect(list.moves).toEqual(['to 40', 'back to 10']);
	expect(list.glance.isAway).toBe(false);
});

test('passing over steps moves nothing', () => {
	const list = new List();
	for (const step of [40, 41, 42]) list.point(step, 100).point(null, 20);
	expect(list.point(null, 1000).moves).toEqual([]);
});

test('from one step to the next it goes without coming back between', () => {
	const list = new List().point(40, 400).point(null, 50).point(60, 400).point(null, 300);
	expect(list.moves).toEqual(['to 40', 'to 60', 'back to 10']);
});

test('a step in view moves nothing', () => {
	expect(new List().point(11, 1000).point(null, 1000).moves).toEqual([]);
});

test('nothing moves while a person scrolls', () => {
	const list = new List();
	list.inHand = true;
	expect(list.point(40, 1000).moves).toEqual([]);
});

test('a list that is hidden is not moved', () => {
	const list = new List();
	list.isOpen = false;
	expect(list.point(40, 1000).point(null, 1000).moves).toEqual([]);
});

test('who chooses what is shown stays there', () => {
	const list = new List().point(40, 400);
	list.glance.stay();
	expect(list.point(null, 1000).moves).toEqual(['to 40']);
});

test('who follows the live end is brought back to it', () => {
	const list = new List();
	list.following = true;
	expect(list.point(40, 400).point(null, 300).moves).toEqual(['to 40', 'back to the end']);
});
