import { readExpression } from './expression.ts';
import { add, divide, multiply, type Rational } from './rational.ts';
import type { Statement } from './statement.ts';
import type { Token } from './tokens.ts';
import { exactValue } from './exact.ts';
import { isPart, toUnit, type Unit } from './units.ts';

/** A quantity in several units of one kind, in the last of them: `1 h 30 min`, `1小时30分钟`, `2m 5cm`. */
export function readComposite(tokens: readonly Token[]): Statement | null {
	if (tokens.length < 4 || tokens.length % 2 !== 0) return null;
	let total: Rational | null = null;
	let last: Unit | null = null;
	for (let at = 0; at < tokens.length; at += 2) {
		const [number, name] = [tokens[at]!, tokens[at + 1]!];
		if (number.type !== 'number' || (name.type !== 'name' && name.type !== 'text')) return null;
		const unit = toUnit([{ name: name.text, exponent: 1 }], name.text);
		const reading = readExpression([number]);
		const value = typeof reading === 'string' ? null : exactValue(reading.tree);
		if (!unit || !value || (last && !isPart(unit, last))) return null;
		const base = multiply(value, unit.factor);
		total = base && (total ? add(total, base) : base);
		if (!total) return null;
		last = unit;
	}
	const value = total && last && divide(total, last.factor);
	if (!value) return null;
	const text = value.d === 1n ? String(value.n) : `${value.n}/${value.d}`;
	return { type: 'value', value: { type: 'number', value, written: 'whole', text }, unit: last };
}
