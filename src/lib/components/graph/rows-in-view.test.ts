import { expect, test } from 'vitest';
import { findRow, heightAt, placeAt } from './rows-in-view.ts';

test('a height belongs to the row that begins last above it', () => {
	const rows = [{ top: 0 }, { top: 50 }, { top: 120 }];
	expect([-10, 0, 49, 50, 119, 900].map((y) => findRow(rows, y))).toEqual([0, 0, 0, 1, 1, 2]);
});

test('places among the steps and heights are the same points, also where steps share a row', () => {
	const rows = [
		{ top: 0, height: 40 },
		{ top: 50, height: 60 },
		{ top: 50, height: 60 },
		{ top: 120, height: 20 }
	];
	const heights = [0, 20, 50, 65, 95, 120, 140];
	const places = [0, 0.5, 1, 1.5, 2.5, 3, 4];
	expect(heights.map((y) => placeAt(rows, y))).toEqual(places);
	expect(places.map((place) => heightAt(rows, place))).toEqual(heights);
	expect([placeAt(rows, 45), placeAt([], 5), heightAt([], 1)]).toEqual([1, 0, 0]);
});
