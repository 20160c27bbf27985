import type { Voice } from './voice.ts';

const MARKS: Readonly<Record<string, string>> = {
	'\\vec': '向量',
	'\\overrightarrow': '向量',
	'\\hat': '帽',
	'\\widehat': '帽',
	'\\bar': '上横线',
	'\\overline': '上横线',
	'\\underline': '下划线',
	'\\tilde': '波浪线',
	'\\widetilde': '波浪线',
	'\\dot': '一点',
	'\\ddot': '两点',
	'\\fbox': '方框',
	'\\boxed': '方框',
	'\\cancel': '划去',
	'\\bcancel': '划去',
	'\\xcancel': '划去',
	'\\sout': '划去',
	'\\underbrace': '下花括号',
	'\\overbrace': '上花括号'
};
/** Marks that are said before what they mark. */
const SAID_FIRST: ReadonlySet<string> = new Set(['向量', '方框', '划去', '下花括号', '上花括号']);

export const CHINESE: Voice = {
	language: 'zh',
	pause: '，',
	capital: (letter) => `大写 ${letter}`,
	fraction: (over, under, short) =>
		short ? `${under} 分之 ${over}` : `分数 分子 ${over} 分母 ${under} 分数结束`,
	binomial: (over, under, short) =>
		short ? `${over} 选 ${under}` : `组合数 ${over} 选 ${under} 组合数结束`,
	root(body, index, short) {
		const name = index === null ? '根号' : `${index} 次根号`;
		return short ? `${name} ${body}` : `${name} ${body} 根号结束`;
	},
	power(base, exponent, short) {
		if (exponent === '2') return `${base} 的平方`;
		if (exponent === '3') return `${base} 的立方`;
		return short ? `${base} 的 ${exponent} 次方` : `${base} 的幂 ${exponent} 幂结束`;
	},
	raised: (base, sign) => `${base} 上标 ${sign}`,
	sub: (base, index, short) => `${base} 下标 ${index}${short ? '' : ' 下标结束'}`,
	primes: (base, count) => `${base} ${['一', '两', '三'][count - 1] ?? count}撇`,
	degrees: (base) => `${base} 度`,
	group: (body) => `整体 ${body} 整体结束`,
	bounded(operator, below, above) {
		if (below !== null && above !== null) return `从 ${below} 到 ${above} ${operator}`;
		if (below !== null) return `${operator.endsWith('极限') ? '当' : '对'} ${below} ${operator}`;
		return above === null ? operator : `到 ${above} ${operator}`;
	},
	logarithm: (base) => `以 ${base} 为底的对数`,
	labelled: (what, label) => `${what} 标注 ${label} 标注结束`,
	marked(mark, body, short) {
		const name = MARKS[mark] ?? mark.replace('\\', '');
		const end = short ? '' : ` ${name}结束`;
		if (SAID_FIRST.has(name) || !short) return `${name} ${body}${end}`;
		return `${body} ${name}`;
	},
	table: (rows) =>
		rows.length === 1
			? rows[0]!.join('，')
			: `共 ${rows.length} 行，${rows.map((cells, row) => `第 ${row + 1} 行：${cells.join('，')}`).join('；')}；各行结束`
};
