import { expect, test } from 'vitest';
import { SKILLS, skillsOf, type Skill } from './skills.ts';

const ENGLISH: readonly (readonly [string, ...Skill[]])[] = [
	['317 - 48 = ?', 'whole-numbers'],
	['A baker packs 96 rolls into bags of 8. How many bags does she fill?', 'whole-numbers'],
	['Work out $7 + 3 \\times (12 - 4)$.', 'order-of-operations'],
	['Evaluate $-8 + 15 - 20$', 'order-of-operations', 'negative-numbers'],
	['What is 5 - 19?', 'negative-numbers'],
	['Calculate $\\frac{5}{8} + \\frac{1}{6}$.', 'fractions'],
	['Which fraction is larger, 5/9 or 4/7?', 'fractions'],
	['120/8', 'whole-numbers'],
	['0.35 × 1.2', 'decimals'],
	['A jacket of 80 euros is reduced by 15\\%. What does it cost now?', 'percentages'],
	[
		'Concrete is made from cement and sand in the ratio 2:7. How much sand goes with 14 kg?',
		'ratio'
	],
	['Find z: 4:9 = z:63', 'ratio'],
	['How many grams are 3.2 kilograms?', 'units', 'decimals'],
	['Change 7 weeks into days', 'units'],
	['The mean of five marks is 12. Four of them are 9, 14, 10 and 13. Find the fifth.', 'averages'],
	['Find the greatest common divisor of 84 and 126.', 'divisibility'],
	['Solve $7(y - 2) = 3y + 10$.', 'linear-equations'],
	['Olga is 5 times as old as Pia and 28 years older. How old is Pia?', 'linear-equations'],
	['Solve 5x - 2y = 4 and 3x + y = 9.', 'simultaneous-equations'],
	['$x^2 - 3x - 40 = 0$', 'quadratics'],
	['For which x is $4x - 9 \\le 15$?', 'inequalities'],
	['What is the next number: 5, 9, 13, 17, …', 'sequences'],
	['$\\sqrt{196}$', 'powers-roots'],
	['Simplify $3^4 \\times 3^2$.', 'order-of-operations', 'powers-roots'],
	['A right triangle has legs 20 and 21. How long is the hypotenuse?', 'geometry'],
	['A bus covers 130 km in 2 hours. What is its average speed?', 'speed-work-mixture'],
	['Two dice are rolled. What is the probability of a sum of 4?', 'counting-probability'],
	['Differentiate $f(x) = 5x^3 - 2x$.', 'calculus'],
	['P says that Q lies. Q says that both tell the truth. Who is a liar?', 'deduction']
];

const CHINESE: readonly (readonly [string, ...Skill[]])[] = [
	['508 + 97 是多少？', 'whole-numbers'],
	['书架上有 45 本书，借走 18 本，还有多少本？', 'whole-numbers'],
	['计算 6 + 8 ÷ 2 × 3', 'order-of-operations'],
	['(-12) ÷ 4 等于几？', 'negative-numbers'],
	['求 $\\frac{7}{10} - \\frac{2}{5}$', 'fractions'],
	['2.4 乘 0.5 是多少？', 'decimals'],
	['一件衣服 300 元，打八折后多少元？', 'percentages'],
	['把 72 按 4:5 分成两份，大的一份是多少？', 'ratio'],
	['4.8 千米等于多少米？', 'units', 'decimals'],
	['三次测验的平均分是 88，前两次是 85 和 90，第三次多少分？', 'averages'],
	['求 54 和 72 的最小公倍数。', 'divisibility'],
	['解方程 6x - 11 = 2x + 5', 'linear-equations'],
	['解方程组：3x - y = 7，x + 2y = 14', 'simultaneous-equations'],
	['解方程 x² + 3x - 18 = 0', 'quadratics'],
	['解不等式 5x + 3 > 28', 'inequalities'],
	['找规律填数：4、11、18、25、（ ）', 'sequences'],
	['225 的算术平方根是几？', 'powers-roots'],
	['梯形上底 4 厘米，下底 10 厘米，高 5 厘米，求面积。', 'geometry'],
	[
		'甲车时速 70 千米，乙车时速 50 千米，从相距 360 千米的两地相向而行，多久相遇？',
		'speed-work-mixture'
	],
	['掷一枚骰子，点数大于 4 的概率是多少？', 'counting-probability'],
	['求函数 $y = 3x^4 - x$ 的导数', 'calculus'],
	['甲说乙在说谎，乙说丙在说谎，丙说甲乙都说谎。谁说的是真话？', 'deduction']
];

for (const [statement, ...skills] of ENGLISH)
	test(`tells what ${statement} takes`, () => {
		expect(skillsOf(statement, 'en')).toEqual(inOrder(skills));
	});

for (const [statement, ...skills] of CHINESE)
	test(`tells what ${statement} takes`, () => {
		expect(skillsOf(statement, 'zh')).toEqual(inOrder(skills));
	});

test.each([
	'',
	'Who painted the Mona Lisa?',
	'Write a poem about 2 birds.',
	'A current of 3 A flows through 12 ohms. What is the voltage?',
	'Find the determinant of a 3 by 3 matrix.',
	'Prove that $\\sqrt{7}$ is irrational.',
	'print(4 + 5)'
])('claims nothing about: %s', (statement) => {
	expect(skillsOf(statement, 'en')).toEqual([]);
});

test.each(['唐朝是哪一年开始的？', '电流是 2 安，电阻是 6 欧，电压是多少？', '求 30 度的余弦。'])(
	'claims nothing about: %s',
	(statement) => {
		expect(skillsOf(statement, 'zh')).toEqual([]);
	}
);

test('the skills have different names, and each is told in both languages', () => {
	expect(new Set(SKILLS).size).toBe(SKILLS.length);
	const told = (table: typeof ENGLISH) => new Set(table.flatMap(([, ...skills]) => skills));
	expect(SKILLS.filter((skill) => !told(ENGLISH).has(skill))).toEqual([]);
	expect(SKILLS.filter((skill) => !told(CHINESE).has(skill))).toEqual([]);
});

test('a long statement of odd signs is read to its end', () => {
	expect(skillsOf('1 a 2 b : 3/4 - '.repeat(40_000), 'en')).toBeInstanceOf(Array);
	expect(skillsOf('每 1 天 2 元，'.repeat(40_000), 'zh')).toBeInstanceOf(Array);
});

const inOrder = (skills: readonly Skill[]) => SKILLS.filter((skill) => skills.includes(skill));
