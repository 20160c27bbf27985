import { divide, multiply, power, rational, whole, ONE, type Rational } from './rational.ts';
import type { Real } from './real.ts';

/** A unit as a product of base dimensions and a factor to the base unit of each. */
export interface Unit {
	/** As written, for the page. */
	readonly text: string;
	/** `length^1 time^-1`; the words themselves where the unit is not known, such as `apples`. */
	readonly dimension: string;
	readonly factor: Rational;
	/** A word that names what is counted: two of them are not compared. */
	readonly isLabel: boolean;
}

/** One unit to a power, in what was written. */
export interface UnitPart {
	readonly name: string;
	readonly exponent: number;
}

/** Null where one of the parts is no unit that is known. */
export function toUnit(parts: readonly UnitPart[], text: string): Unit | null {
	const powers = new Map<string, number>();
	let factor: Rational | null = ONE;
	for (const { name, exponent } of parts) {
		const known = find(name);
		if (!known) return null;
		const raised = power(known.factor, BigInt(exponent));
		factor = factor && raised && multiply(factor, raised);
		for (const [dimension, count] of known.dimensions)
			powers.set(dimension, (powers.get(dimension) ?? 0) + count * exponent);
	}
	if (!factor) return null;
	const dimension = [...powers]
		.filter(([, count]) => count !== 0)
		.map(([name, count]) => `${name}^${count}`)
		.sort()
		.join(' ');
	return { text, dimension, factor, isLabel: false };
}

export function toLabel(text: string): Unit {
	return { text, dimension: text.toLowerCase().replace(/s$/, ''), factor: ONE, isLabel: true };
}

export function isUnit(name: string): boolean {
	return find(name) !== null;
}

/** Names that are used for units of two kinds: money and mass, minutes and cents, angles and temperatures, `m s` and ms. */
const TWOFOLD = /pound|\blbs?\b|(?<!\/)分(?!钟)|度|°(?![CF])|\bcents?\b|¢|\bc\b|\bms\b|\btons?\b/i;

export function isTwofold(unit: Unit): boolean {
	return TWOFOLD.test(unit.text);
}

/** Whether both are one unit, by whatever name. */
export function isSameUnit(a: Unit, b: Unit): boolean {
	const isOneFactor = a.factor.n === b.factor.n && a.factor.d === b.factor.d;
	return a.dimension === b.dimension && isOneFactor;
}

/** Whether one of two units is so many times the other. */
export function isWholeOf({ factor: a }: Unit, { factor: b }: Unit): boolean {
	const [over, under] = [a.n * b.d, a.d * b.n];
	return over % under === 0n || under % over === 0n;
}

/** Whether a unit is smaller than another of its kind; `3 m 5 m` is no quantity. */
export function isPart(unit: Unit, of: Unit): boolean {
	if (unit.dimension !== of.dimension) return false;
	return unit.factor.n * of.factor.d < of.factor.n * unit.factor.d;
}

/** Whether one of two numbers may be the other in another unit of the kind; yes where one is not exact. */
export function mayBeConverted(unit: Unit, a: Real | null, b: Real | null): boolean {
	const times = a?.exact && b?.exact && divide(a.exact, b.exact);
	return !times || isTwofold(unit) || mayBeOtherUnit(unit, times);
}

/** Whether the numbers may be the same quantity in another unit of the kind, as `75` and `£0.75`. */
export function mayBeOtherUnit({ dimension }: Unit, times: Rational): boolean {
	const factors = new Map(
		(NAMES.get(dimension) ?? []).map(([, one]) => [`${one.n}/${one.d}`, one])
	);
	const all = [...factors.values()];
	return all.some((one) =>
		all.some((other) => one.n * other.d * times.d === other.n * one.d * times.n)
	);
}

/** Whether a text, in small letters, names this very unit, or with `ofKind` any that measures the same. */
export function namesUnit(text: string, unit: Unit, ofKind = false): boolean {
	if (text.includes(unit.text.toLowerCase()) && unit.text.length > 2) return true;
	const names = NAMES.get(unit.dimension) ?? [];
	return names.some(([name, { n, d }]) => {
		const isSame = n === unit.factor.n && d === unit.factor.d;
		return (ofKind || isSame) && isNamed(text, name);
	});
}

function isNamed(text: string, name: string): boolean {
	const at = text.indexOf(name.toLowerCase());
	if (at < 0 || !/^[a-z]+$/i.test(name)) return at >= 0;
	return new RegExp(`(?<![a-z])${name}(?![a-z])`, 'i').test(text);
}

interface Known {
	readonly factor: Rational;
	readonly dimensions: readonly (readonly [string, number])[];
}

function find(name: string): Known | null {
	// A single letter in the other case is another unit, or none.
	return KNOWN.get(name) ?? (name.length > 1 ? KNOWN.get(name.toLowerCase()) : null) ?? null;
}

/** Dimension, its power, and for each unit its names and factor (a fraction). */
const TABLE: readonly (readonly [string, number, Readonly<Record<string, string>>])[] = [
	[
		'length',
		1,
		{
			'm meter meters metre metres 米': '1',
			'km kilometer kilometers kilometre kilometres 千米 公里': '1000',
			'dm 分米': '1/10',
			'cm centimeter centimeters centimetre centimetres 厘米': '1/100',
			'mm millimeter millimeters millimetre millimetres 毫米': '1/1000',
			'in inch inches 英寸': '254/10000',
			'ft foot feet 英尺': '3048/10000',
			'yd yard yards': '9144/10000',
			'mi mile miles 英里': '1609344/1000'
		}
	],
	[
		'length',
		2,
		{
			'平方米 平米': '1',
			平方厘米: '1/10000',
			平方分米: '1/100',
			平方千米: '1000000',
			'公顷 ha': '10000'
		}
	],
	[
		'length',
		3,
		{
			立方米: '1',
			立方厘米: '1/1000000',
			立方分米: '1/1000',
			'l L liter liters litre litres 升': '1/1000',
			'ml mL cc milliliter milliliters millilitre millilitres 毫升': '1/1000000',
			'cl cL': '1/100000'
		}
	],
	[
		'time',
		1,
		{
			's sec secs second seconds 秒 秒钟': '1',
			ms: '1/1000',
			'min mins minute minutes 分钟 分': '60',
			'h hr hrs hour hours 小时 时 个小时': '3600',
			'day days 天 日': '86400',
			'week weeks 周 星期': '604800'
		}
	],
	['years', 1, { 'year years yr yrs 年 岁': '1', 'month months 月 个月': '1/12' }],
	[
		'mass',
		1,
		{
			'g gram grams 克': '1/1000',
			'mg 毫克': '1/1000000',
			'kg kilogram kilograms kilo kilos 千克 公斤': '1',
			'lb lbs': '45359237/100000000',
			斤: '1/2',
			't ton tons tonne tonnes 吨': '1000'
		}
	],
	['dollar', 1, { '$ dollar dollars usd': '1', 'cent cents ¢ c': '1/100' }],
	[
		'yuan',
		1,
		{ '¥ 元 元钱 块 块钱 yuan rmb 人民币': '1', '角 毛 角钱 毛钱': '1/10', 分钱: '1/100' }
	],
	['euro', 1, { '€ euro euros eur': '1' }],
	['pound', 1, { '£ pound pounds gbp': '1', 'pence penny p': '1/100' }],
	['current', 1, { 'A amp amps 安 安培': '1' }],
	['voltage', 1, { 'V volt volts 伏 伏特': '1' }],
	['resistance', 1, { 'Omega ohm ohms 欧 欧姆': '1' }],
	['force', 1, { 'N newton newtons 牛 牛顿': '1', kN: '1000' }],
	['energy', 1, { 'J joule joules 焦 焦耳': '1', kJ: '1000' }],
	['power', 1, { 'W watt watts 瓦 瓦特': '1', kW: '1000' }],
	['pressure', 1, { 'Pa 帕': '1', kPa: '1000' }],
	['amount', 1, { 'mol mole moles 摩尔': '1' }],
	['frequency', 1, { 'Hz hertz': '1', kHz: '1000' }],
	['degree', 1, { '° deg degree degrees 度': '1' }],
	['radian', 1, { 'rad radian radians 弧度': '1' }],
	['temperature', 1, { '°C celsius 摄氏度': '1' }],
	['fahrenheit', 1, { '°F fahrenheit 华氏度': '1' }]
];

const KNOWN: ReadonlyMap<string, Known> = new Map(
	TABLE.flatMap(([dimension, exponent, units]) =>
		Object.entries(units).flatMap(([names, text]) => {
			const [n = '1', d = '1'] = text.split('/');
			const factor = rational(BigInt(n), BigInt(d)) ?? whole(1);
			return names
				.split(' ')
				.map((name) => [name, { factor, dimensions: [[dimension, exponent]] }] as const);
		})
	)
);

/** The units of each kind. */
const NAMES = new Map<string, [name: string, factor: Rational][]>();
for (const [name, { dimensions, factor }] of KNOWN) {
	const kind = dimensions.map(([dimension, exponent]) => `${dimension}^${exponent}`).join(' ');
	NAMES.set(kind, [...(NAMES.get(kind) ?? []), [name, factor]]);
}
