/** One case: what is known of it, and whether it was so. */
export interface Case {
	readonly features: readonly number[];
	readonly happened: boolean;
}

const STEPS = 30;
/** Keeps the weights finite where the cases can be told apart without error. */
const RIDGE = 1e-3;

/**
 * Logistic regression by Newton's method (iteratively reweighted least squares), with a little ridge.
 * @returns the bias, then one weight per feature
 */
export function fitLogistic(cases: readonly Case[]): number[] {
	const size = 1 + (cases[0]?.features.length ?? 0);
	let weights = Array.from({ length: size }, () => 0);
	for (let step = 0; step < STEPS; step++) {
		const change = solve(curvatureAt(weights, cases), gradientAt(weights, cases));
		weights = weights.map((weight, i) => weight + (change[i] ?? 0));
	}
	return weights;
}

function gradientAt(weights: readonly number[], cases: readonly Case[]): number[] {
	return weights.map((weight, i) =>
		cases.reduce((sum, { features, happened }) => {
			const miss = Number(happened) - predict(weights, features);
			return sum + miss * valueAt(features, i);
		}, -RIDGE * weight)
	);
}

function curvatureAt(weights: readonly number[], cases: readonly Case[]): number[][] {
	return weights.map((_, i) =>
		weights.map((__, j) =>
			cases.reduce(
				(sum, { features }) => {
					const chance = predict(weights, features);
					return sum + chance * (1 - chance) * valueAt(features, i) * valueAt(features, j);
				},
				i === j ? RIDGE : 0
			)
		)
	);
}

/** The bias stands before the features, as one that is always 1. */
function valueAt(features: readonly number[], index: number): number {
	return index === 0 ? 1 : (features[index - 1] ?? 0);
}

export function predict([bias = 0, ...weights]: readonly number[], features: readonly number[]) {
	const sum = weights.reduce((total, weight, i) => total + weight * (features[i] ?? 0), bias);
	return 1 / (1 + Math.exp(-sum));
}

/** Gaussian elimination; the matrix is symmetric and positive definite, so no pivots are sought. */
function solve(matrix: readonly (readonly number[])[], wanted: readonly number[]): number[] {
	const rows = matrix.map((row, i) => [...row, wanted[i] ?? 0]);
	for (const [i, row] of rows.entries()) {
		const pivot = row[i] ?? 1;
		for (const [k, value] of row.entries()) row[k] = value / pivot;
		for (const other of rows) {
			if (other === row) continue;
			const factor = other[i] ?? 0;
			for (const [k, value] of row.entries()) other[k] = (other[k] ?? 0) - factor * value;
		}
	}
	return rows.map((row) => row.at(-1) ?? 0);
}
