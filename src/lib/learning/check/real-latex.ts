import { toNumber } from './rational.ts';
import type { Real } from './real.ts';

/** Six digits of what is no fraction; a fraction as a decimal number, to twelve digits, where that is asked for. */
export function realToLatex({ exact, near }: Real, asDecimal = false): string {
	if (!exact) return `\\approx ${Number(near.value.toPrecision(6))}`;
	const { n, d } = exact;
	if (d === 1n) return String(n);
	const decimal = String(Number(toNumber(exact).toPrecision(12)));
	if (asDecimal && !decimal.includes('e')) return decimal;
	return `${n < 0n ? '-' : ''}\\frac{${n < 0n ? -n : n}}{${d}}`;
}
