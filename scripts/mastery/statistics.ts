import type { Random } from './students.ts';

export const mean = (values: readonly number[]) =>
	values.reduce((a, b) => a + b, 0) / values.length;

/** 95 % percentile bootstrap interval of the mean, with the values drawn again 2,000 times. */
export function bootstrap(values: readonly number[], random: Random): readonly [number, number] {
	const means = Array.from({ length: 2000 }, () =>
		mean(values.map(() => values[Math.floor(random() * values.length)]!))
	).sort((a, b) => a - b);
	return [means[50]!, means[1949]!];
}

/** Expected calibration error over ten bins of equal width, by count. */
export function calibrationError(pairs: readonly (readonly [number, boolean])[]): number {
	const bins = Array.from({ length: 10 }, (_, bin) =>
		pairs.filter(([said]) => Math.min(9, Math.floor(said * 10)) === bin)
	).filter((bin) => bin.length > 0);
	const gap = (bin: typeof pairs) =>
		Math.abs(mean(bin.map(([said]) => said)) - mean(bin.map(([, was]) => Number(was))));
	return bins.reduce((sum, bin) => sum + (bin.length / pairs.length) * gap(bin), 0);
}
