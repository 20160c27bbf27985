import { multiply, power, rational, whole, ONE, type Rational } from './rational.ts';

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
			'ml mL milliliter milliliters millilitre millilitres 毫升': '1/1000000',
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
			'kg kilogram kilograms 千克 公斤': '1',
			斤: '1/2',
			't ton tons tonne tonnes 吨': '1000'
		}
	],
	['dollar', 1, { '$ dollar dollars usd': '1', 'cent cents ¢': '1/100' }],
	['yuan', 1, { '¥ 元 块 块钱 yuan rmb': '1', '角 毛': '1/10', 分钱: '1/100' }],
	['euro', 1, { '€ euro euros': '1' }],
	['pound', 1, { '£ pound pounds': '1' }],
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
