import { expect, test } from 'vitest';
import { speakFormula } from './speak.ts';

const speak = (latex: string, language: 'en' | 'zh') =>
	speakFormula(latex, language, { displayMode: true, strict: 'ignore' });

/** A formula, its words in English and in Chinese. */
const TABLE = String.raw`
x^2 → x squared → x 的平方
3x+5=20 → 3 x plus 5 equals 20 → 3 x 加 5 等于 20
\frac{3}{4} → 3 over 4 → 4 分之 3
\frac{\frac{1}{2}}{3} → start fraction start fraction 1 over 2 end fraction over 3 end fraction → 分数 分子 分数 分子 1 分母 2 分数结束 分母 3 分数结束
\frac{1}{\frac{2}{3}} → start fraction 1 over start fraction 2 over 3 end fraction end fraction → 分数 分子 1 分母 分数 分子 2 分母 3 分数结束 分数结束
\frac{a+b}{c} → start fraction a plus b over c end fraction → 分数 分子 a 加 b 分母 c 分数结束
a+\frac{b}{c} → a plus b over c → a 加 c 分之 b
\frac{1}{2}mv^2 → start fraction 1 over 2 end fraction m v squared → 分数 分子 1 分母 2 分数结束 m v 的平方
2\frac{1}{2} → 2 start fraction 1 over 2 end fraction → 2 分数 分子 1 分母 2 分数结束
\sqrt{2} → the square root of 2 → 根号 2
\sqrt{x+1} → the square root of x plus 1 end root → 根号 x 加 1 根号结束
\sqrt[3]{8} → the cube root of 8 → 3 次根号 8
\sqrt[n]{x} → the root of order n of x → n 次根号 x
12^2 → 12 squared → 12 的平方
x^{n+1} → x to the power n plus 1 end power → x 的幂 n 加 1 幂结束
x^n → x to the power n → x 的 n 次方
2^{-1} → 2 to the power minus 1 → 2 的 负 1 次方
x_1 → x sub 1 → x 下标 1
x_{n+1} → x sub n plus 1 end sub → x 下标 n 加 1 下标结束
a_1^2 → a sub 1 squared → a 下标 1 的平方
(a+b)^2 → open bracket a plus b close bracket squared → 左括号 a 加 b 右括号 的平方
{a+b}^2 → the quantity a plus b end quantity squared → 整体 a 加 b 整体结束 的平方
\left(\frac{1}{2}\right)^2 → open bracket 1 over 2 close bracket squared → 左括号 2 分之 1 右括号 的平方
90^\circ → 90 degrees → 90 度
25^{\circ}\text{C} → 25 degrees C → 25 度 C
f'(x) → f prime open bracket x close bracket → f 一撇 左括号 x 右括号
\sum_{i=1}^{n} i^2 → the sum from i equals 1 to n of i squared → 从 i 等于 1 到 n 求和 i 的平方
\int_0^1 x^2\,dx → the integral from 0 to 1 of x squared d x → 从 0 到 1 积分 x 的平方 d x
\lim_{x\to 0}\frac{\sin x}{x} → the limit as x goes to 0 of start fraction sine x over x end fraction → 当 x 趋于 0 求极限 分数 分子 正弦 x 分母 x 分数结束
\prod_{k} a_k → the product over k of a sub k → 对 k 连乘 a 下标 k
\binom{n}{k} → n choose k → n 选 k
\binom{n+1}{2} → start binomial n plus 1 choose 2 end binomial → 组合数 n 加 1 选 2 组合数结束
\vec{a}\cdot\vec{b} → vector a dot vector b → 向量 a 点乘 向量 b
\overline{AB} → bar cap A cap B end bar → 上横线 大写 A 大写 B 上横线结束
\bar{x} → x bar → x 上横线
\hat{y} → y hat → y 帽
\boxed{42} → boxed 42 → 方框 42
\boxed{x=5} → boxed x equals 5 end boxed → 方框 x 等于 5 方框结束
\text{if } x \le 3 → if x is at most 3 → if x 小于等于 3
1{,}000 → 1,000 → 1,000
1,234.56 → 1,234.56 → 1,234.56
f(1,2) → f open bracket 1, 2 close bracket → f 左括号 1，2 右括号
50\% → 50% → 50%
\$5 → $5 → $5
x \neq y → x is not equal to y → x 不等于 y
a \equiv b \pmod{7} → a is congruent to b open bracket mod 7 close bracket → a 同余于 b 左括号 mod 7 右括号
\mathbb{R} → the real numbers → 实数集
x \in \mathbb{Z} → x is in the integers → x 属于 整数集
\begin{cases}1 & x>0\\0 & x\le 0\end{cases} → open brace 2 rows, row 1: 1, x is greater than 0; row 2: 0, x is at most 0; end of rows → 左花括号 共 2 行，第 1 行：1，x 大于 0；第 2 行：0，x 小于等于 0；各行结束
\begin{pmatrix}1&2\\3&4\end{pmatrix} → open bracket 2 rows, row 1: 1, 2; row 2: 3, 4; end of rows close bracket → 左括号 共 2 行，第 1 行：1，2；第 2 行：3，4；各行结束 右括号
\Delta → cap delta → 大写 德尔塔
A \Rightarrow B → cap A implies cap B → 大写 A 推出 大写 B
\mathrm{kg} → kg → kg
H_2O → cap H sub 2 cap O → 大写 H 下标 2 大写 O
n! → n factorial → n 的阶乘
|x| → vertical bar x vertical bar → 竖线 x 竖线
\left|x-1\right| → vertical bar x minus 1 vertical bar → 竖线 x 减 1 竖线
\lfloor x \rfloor → open floor x close floor → 向下取整 x 取整结束
\log_2 8 → log base 2 of 8 → 以 2 为底的对数 8
\ln x → natural log x → 自然对数 x
\sin^2\theta → sine squared theta → 正弦 的平方 西塔
\angle ABC = 90^\circ → angle cap A cap B cap C equals 90 degrees → 角 大写 A 大写 B 大写 C 等于 90 度
\xrightarrow{k} → right arrow labelled k end label → 右箭头 标注 k 标注结束
\operatorname{lcm}(4,6) → lcm open bracket 4, 6 close bracket → lcm 左括号 4，6 右括号
\text{当 $x>0$ 时} → 当 x is greater than 0 时 → 当 x 大于 0 时
1, 2, \dots, n → 1, 2, and so on, n → 1，2，省略号，n
3:2 → 3 colon 2 → 3 冒号 2
e^{i\pi}+1=0 → e to the power i pi end power plus 1 equals 0 → e 的幂 i 派 幂结束 加 1 等于 0
\frac{dy}{dx} → start fraction d y over d x end fraction → 分数 分子 d y 分母 d x 分数结束
\max_{x} f → the maximum over x of f → 对 x 求最大值 f
\nabla\cdot\vec{E} → nabla dot vector cap E → 那布拉 点乘 向量 大写 E
\int f → the integral of f → 积分 f
x^* → x superscript star → x 上标 星号
|\psi\rangle → vertical bar psi close angle bracket → 竖线 普西 右尖括号
\Bigl(x\Bigr) → open bracket x close bracket → 左括号 x 右括号
3.14 → 3.14 → 3.14
a \mid b → a divides b → a 整除 b
x^{1/2} → x to the power 1 divided by 2 end power → x 的幂 1 除以 2 幂结束
\sqrt{\frac{1}{2}} → the square root of 1 over 2 end root → 根号 2 分之 1 根号结束
\sqrt{\sqrt{x}+1} → the square root of the square root of x plus 1 end root → 根号 根号 x 加 1 根号结束
x^{y^z} → x to the power y to the power z end power → x 的幂 y 的 z 次方 幂结束
\cancel{x} → crossed out x → 划去 x
`;
const ROWS = TABLE.trim()
	.split('\n')
	.map((row) => row.split(' → ') as [string, string, string]);

test.each(ROWS)('%s has English words', (latex, english) => {
	expect(speak(latex, 'en')).toBe(english);
});

test.each(ROWS)('%s has Chinese words', (latex, _, chinese) => {
	expect(speak(latex, 'zh')).toBe(chinese);
});

test.each([
	['\\frac{a+b}{c}', 'a+\\frac{b}{c}', '\\frac{a}{c}+b'],
	['\\frac{\\frac{1}{2}}{3}', '\\frac{1}{\\frac{2}{3}}', '\\frac{1}{2}\\div3'],
	['\\frac{a+\\frac{1}{2}}{c}', '\\frac{a+1}{\\frac{2}{c}}', '\\frac{a+1}{2}\\div c'],
	['\\frac{1}{2}x', '\\frac{1}{2x}'],
	['\\sqrt{x}+1', '\\sqrt{x+1}'],
	['x^n+1', 'x^{n+1}'],
	['x_n+1', 'x_{n+1}'],
	['x^{y^z}', '{x^y}^z', 'x^{yz}'],
	['{a+b}^2', 'a+b^2'],
	['\\vec{a}\\cdot\\vec{b}', '\\vec{a}\\times\\vec{b}'],
	['A=a', 'a=A']
])('%s and what looks like it sound different', (...formulas) => {
	for (const language of ['en', 'zh'] as const) {
		const said = formulas.map((latex) => speak(latex, language));
		expect(new Set(said).size).toBe(formulas.length);
	}
});

test.each([
	['a command without words of its own', 'a \\leadsto b', 'a leadsto b'],
	[
		'lines that are aligned',
		'\\begin{aligned}x&=1\\\\y&=2\\end{aligned}',
		'2 rows, row 1: x equals 1; row 2: y equals 2; end of rows'
	],
	['what is meant for the eye', '\\color{red}{x}\\,\\phantom{y}', 'x'],
	['a charge', '\\mathrm{Na}^+', 'Na superscript plus'],
	['a label', '\\underbrace{a}_{n}', 'brace under a labelled n end label']
])('%s is told', (_, latex, words) => {
	expect(speak(latex, 'en')).toBe(words);
});

test('a formula that KaTeX refuses is refused', () => {
	expect(() => speak('\\frac{1', 'en')).toThrow();
});
