import type { Language } from './voice.ts';

/** English and Chinese words of signs and commands, a line each; a command that is not here is spelled by its name. */
const TABLE = `
+ | plus | 加
- | minus | 减
negative | minus | 负
vector\\cdot | dot | 点乘
vector\\times | cross | 叉乘
\u0338 | not | 不
\\pm | plus or minus | 加减
\\mp | minus or plus | 减加
\\times | times | 乘
\\cdot | times | 乘
* | times | 乘
\\ast | star | 星号
\\div | divided by | 除以
/ | divided by | 除以
= | equals | 等于
≠ | is not equal to | 不等于
< | is less than | 小于
> | is greater than | 大于
\\lt | is less than | 小于
\\gt | is greater than | 大于
\\le | is at most | 小于等于
\\leq | is at most | 小于等于
\\leqslant | is at most | 小于等于
\\ge | is at least | 大于等于
\\geq | is at least | 大于等于
\\geqslant | is at least | 大于等于
\\ll | is much less than | 远小于
\\gg | is much greater than | 远大于
\\approx | is about | 约等于
\\sim | is similar to | 相似于
\\simeq | is about | 约等于
\\cong | is congruent to | 全等于
\\equiv | is congruent to | 同余于
\\propto | is proportional to | 正比于
\\mid | divides | 整除
\\nmid | does not divide | 不整除
∤ | does not divide | 不整除
\\parallel | is parallel to | 平行于
\\perp | is perpendicular to | 垂直于
\\in | is in | 属于
∉ | is not in | 不属于
\\ni | contains | 包含
\\subset | is a subset of | 包含于
\\subseteq | is a subset of | 包含于
\\supset | is a superset of | 包含
\\supseteq | is a superset of | 包含
\\cup | union | 并
\\cap | intersection | 交
\\setminus | without | 减去
\\emptyset | the empty set | 空集
\\varnothing | the empty set | 空集
\\forall | for all | 对任意
\\exists | there is | 存在
\\neg | not | 非
\\land | and | 且
\\wedge | and | 且
\\lor | or | 或
\\vee | or | 或
\\oplus | circled plus | 圈加
\\otimes | circled times | 圈乘
\\odot | circled dot | 圈点
\\circ | composed with | 复合
\\star | star | 星号
\\to | goes to | 趋于
\\rightarrow | right arrow | 右箭头
\\longrightarrow | right arrow | 右箭头
\\xrightarrow | right arrow | 右箭头
\\leftarrow | left arrow | 左箭头
\\xleftarrow | left arrow | 左箭头
\\leftrightarrow | left right arrow | 双向箭头
\\rightleftharpoons | is in equilibrium with | 可逆反应
\\xrightleftharpoons | is in equilibrium with | 可逆反应
\\uparrow | up arrow | 上箭头
\\downarrow | down arrow | 下箭头
\\mapsto | maps to | 映射到
\\Rightarrow | implies | 推出
\\Longrightarrow | implies | 推出
\\Leftrightarrow | if and only if | 当且仅当
\\Longleftrightarrow | if and only if | 当且仅当
\\therefore | therefore | 所以
\\because | because | 因为
\\infty | infinity | 无穷
\\partial | partial | 偏
\\nabla | nabla | 那布拉
\\hbar | h bar | h 拔
\\ell | script l | l
\\prime | prime | 撇
\\angle | angle | 角
\\triangle | triangle | 三角形
\\degree | degrees | 度
\\ldots | and so on | 省略号
\\cdots | and so on | 省略号
\\dots | and so on | 省略号
\\vdots | and so on | 省略号
\\ddots | and so on | 省略号
… | and so on | 省略号
! | factorial | 的阶乘
( | open bracket | 左括号
) | close bracket | 右括号
\\lparen | open bracket | 左括号
\\rparen | close bracket | 右括号
[ | open square bracket | 左方括号
] | close square bracket | 右方括号
\\lbrack | open square bracket | 左方括号
\\rbrack | close square bracket | 右方括号
\\{ | open brace | 左花括号
\\} | close brace | 右花括号
\\lbrace | open brace | 左花括号
\\rbrace | close brace | 右花括号
\\langle | open angle bracket | 左尖括号
\\rangle | close angle bracket | 右尖括号
\\lfloor | open floor | 向下取整
\\rfloor | close floor | 取整结束
\\lceil | open ceiling | 向上取整
\\rceil | close ceiling | 取整结束
| | vertical bar | 竖线
\\vert | vertical bar | 竖线
\\lvert | vertical bar | 竖线
\\rvert | vertical bar | 竖线
∣ | vertical bar | 竖线
\\| | double vertical bar | 双竖线
\\Vert | double vertical bar | 双竖线
: | colon | 冒号
; | , | ，
, | , | ，
\\% | percent | 百分号
\\_ | underscore | 下划线
\\# | number sign | 井号
\\& | and | 和
\\backslash | backslash | 反斜线
\\dagger | dagger | 剑号
\\sum | the sum | 求和
\\prod | the product | 连乘
\\coprod | the coproduct | 余积
\\int | the integral | 积分
\\iint | the double integral | 二重积分
\\iiint | the triple integral | 三重积分
\\oint | the contour integral | 环路积分
\\bigcup | the union | 求并
\\bigcap | the intersection | 求交
\\lim | the limit | 求极限
\\limsup | the upper limit | 求上极限
\\liminf | the lower limit | 求下极限
\\max | the maximum | 求最大值
\\min | the minimum | 求最小值
\\sup | the supremum | 求上确界
\\inf | the infimum | 求下确界
\\sin | sine | 正弦
\\cos | cosine | 余弦
\\tan | tangent | 正切
\\cot | cotangent | 余切
\\sec | secant | 正割
\\csc | cosecant | 余割
\\arcsin | arc sine | 反正弦
\\arccos | arc cosine | 反余弦
\\arctan | arc tangent | 反正切
\\sinh | hyperbolic sine | 双曲正弦
\\cosh | hyperbolic cosine | 双曲余弦
\\tanh | hyperbolic tangent | 双曲正切
\\log | log | 对数
\\ln | natural log | 自然对数
\\lg | log | 常用对数
\\exp | exponential | 指数函数
\\det | determinant | 行列式
\\gcd | greatest common divisor | 最大公约数
\\deg | degree | 次数
\\dim | dimension | 维数
\\ker | kernel | 核
\\arg | argument | 辐角
\\mathbb{R} | the real numbers | 实数集
\\mathbb{Q} | the rational numbers | 有理数集
\\mathbb{Z} | the integers | 整数集
\\mathbb{N} | the natural numbers | 自然数集
\\mathbb{C} | the complex numbers | 复数集
\\alpha | alpha | 阿尔法
\\beta | beta | 贝塔
\\gamma | gamma | 伽马
\\delta | delta | 德尔塔
\\epsilon | epsilon | 艾普西隆
\\varepsilon | epsilon | 艾普西隆
\\zeta | zeta | 泽塔
\\eta | eta | 伊塔
\\theta | theta | 西塔
\\vartheta | theta | 西塔
\\iota | iota | 约塔
\\kappa | kappa | 卡帕
\\lambda | lambda | 兰姆达
\\mu | mu | 谬
\\nu | nu | 纽
\\xi | xi | 克西
\\pi | pi | 派
\\rho | rho | 柔
\\sigma | sigma | 西格马
\\tau | tau | 陶
\\upsilon | upsilon | 宇普西隆
\\phi | phi | 斐
\\varphi | phi | 斐
\\chi | chi | 希
\\psi | psi | 普西
\\omega | omega | 欧米伽
`;

const WORDS: ReadonlyMap<string, Readonly<Record<Language, string>>> = new Map(
	TABLE.trim()
		.split('\n')
		.map((line) => {
			const [, name, en, zh] = /^(.+?) \| (.+) \| (.+)$/.exec(line) ?? [];
			return [name!, { en: en!, zh: zh! }];
		})
);

/** The words of a sign or command; null where it has none of its own. */
export function wordsOf(name: string, language: Language): string | null {
	return WORDS.get(name)?.[language] ?? null;
}
