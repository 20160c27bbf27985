import type { Real } from './real.ts';

/** Six digits of what is no fraction. */
export function realToLatex({ exact, near }: Real): string {
	if (!exact) return `\\approx ${Number(near.value.toPrecision(6))}`;
	const { n, d } = exact;
	if (d === 1n) return String(n);
	return `${n < 0n ? '-' : ''}\\frac{${n < 0n ? -n : n}}{${d}}`;
}
