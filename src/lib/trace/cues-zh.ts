import type { CueRow } from './cues.ts';

/** Chinese phrases; blanks only part what may vary. */
export const CHINESE_CUES: readonly CueRow[] = [
	{
		kind: 'verify',
		weight: 4,
		where: 'anywhere',
		stance: 'announces',
		phrases: `
			是否 有误|正确|有错|出错|合理; 确保没有; 看看有没有; 哪里 出错|理解错|有误; 有没有可能; 有没有 错|算错|问题; 哪里出错`
	},
	{
		kind: 'verify',
		weight: 3,
		where: 'anywhere',
		stance: 'announces',
		phrases: `
			检查; 验证; 验算; 检验; 核对; 确认; 再算 一遍|一次|一下; 重新 算|计算; 代入原; 代回; 再看看; 确保; 核实; 复查; 反过来算; 再仔细; 再想想;
			再看 一下|一遍|题; 回顾一下`
	},
	{
		kind: 'verify',
		weight: 3,
		where: 'anywhere',
		stance: 'affirms',
		phrases: `
			确认无误; 没错; 没问题; 没有问题; 是对的; 也是对的; 是正确的; 确实是; 确实正确; 确实如此; 符合 题意|条件|要求|题目; 都符合; 也符合; 一致; 吻合; 成立; 应该 没错|对;
			答案正确; 计算正确; 结果正确; 是正确; 是合理的; 合理; 看来是对; 没有 错误|错; 无误; 相符; 结果一样; 得到的结果一样; 结果相同; 也一样; 是一样的; 也正确; 都正确; 满足条件; 正确 。; ✓`
	},
	{
		kind: 'verify',
		weight: 2.4,
		where: 'opening',
		stance: 'affirms',
		phrases: `
			对 ,; 是的; 对的; 没错; 正确; 很好; 嗯 , 对`
	},
	{
		kind: 'revise',
		weight: 3.6,
		where: 'anywhere',
		stance: 'rejects',
		phrases: `
			不对; 错了; 有误; 不正确; 算错; 弄错; 搞错; 写错; 看错; 理解错; 犯了; 出错; 矛盾; 不符合; 不成立; 不一致; 不相等;  更正一下; 纠正; 修正; 不太对;
			不合理; 说不通; 忘了; 漏了; 忽略了; 哪里错`
	},
	{
		kind: 'question',
		weight: 3.4,
		where: 'anywhere',
		stance: null,
		phrases: `
			题目是否; 题目是不是; 题目有没有`
	},
	{
		kind: 'question',
		weight: 2.6,
		where: 'anywhere',
		stance: null,
		phrases: `
			是不是; 对吗; 对吧; 会不会; 是否; 不确定; 难道; 为什么; 怎么会; 怎么回事; 奇怪; 有没有; 是吗; 真的吗; 可能我; 我是不是; 不太 清楚|确定|明白; 困惑;
			疑问; 吗 ?; 呢 ?; 不知道; 还是说; 还是 _ ?`
	},
	{
		kind: 'question',
		weight: 1.2,
		where: 'opening',
		stance: null,
		phrases: `
			等等; 等一下; 等下; 嗯; 咦; 哎`
	},
	{
		kind: 'question',
		weight: 0.5,
		where: 'opening',
		stance: null,
		phrases: `
			不过; 但是; 但`
	},
	{
		kind: 'alternative',
		weight: 3,
		where: 'anywhere',
		stance: 'departs',
		phrases: `
			另一种; 另外一种; 换一 种|个; 换个; 其他 方法|方式; 别的方法; 不同的 方法|方式; 或者 用|可以; 也可以 用|这样; 另一个 方法|思路|角度; 用 另|别的`
	},
	{
		kind: 'alternative',
		weight: 1.6,
		where: 'opening',
		stance: null,
		phrases: `
			或者; 另外 ,; 也许可以; 可能可以`
	},
	{
		kind: 'conclude',
		weight: 3,
		where: 'anywhere',
		stance: null,
		phrases: `
			答案 是|应该|就是|为|:; 最终答案; 综上; 总结; 结论; 最后答案; 最终 结果|的答案; 因此答案; 所以答案; final answer`
	},
	{
		kind: 'conclude',
		weight: 1.8,
		where: 'opening',
		stance: null,
		phrases: `
			因此 ,; 所以 总|一共; 因此总; 总共 是|有; 一共是; 因此`
	},
	{
		kind: 'recall',
		weight: 3,
		where: 'anywhere',
		stance: null,
		phrases: `
			我记得; 公式 是|为|:; 定理; 定义; 众所周知; 我知道; 性质; 通常; 一般来说; 根据 常识|经验|公式; 常理; 规则是; 勾股`
	},
	{
		kind: 'restate',
		weight: 3,
		where: 'anywhere',
		stance: null,
		phrases: `
			问 每|一共|总共|他|她|多少|这|那; 题目 是|说|问|要求|给|中|里|提到|的|描述|指出|讲|告诉; 问题 是|问|要求; 题意; 已知; 根据题; 问的是; 问 每|一共|总共|他|她|多少; 原题; 题干; 我们需要 求|找; 要求的是;
			我要 解决|算; 我得 解决|算; 这道题; 这个问题; 解决这个; 给定; 给出了; 求的是`
	},
	{
		kind: 'restate',
		weight: 1,
		where: 'opening',
		stance: null,
		phrases: `
			有; 每; 他; 她; 它们; 一共有; 总共有; 假设`
	},
	{
		kind: 'plan',
		weight: 2,
		where: 'opening',
		stance: null,
		phrases: `
			我需要; 我要; 需要; 我得; 我们需要; 我们可以; 可以; 让我; 我来; 我们来; 先; 接下来; 下一步; 第 一|二|三|四|# 步; 再算; 设; 要 算|求|计算; 应该;
			试试; 现在; 把; 将; 那我; 所以我需要; 分步; 考虑; 步骤; 理清; 计算; 看看; 我应该; 为了; 算`
	},
	{
		kind: 'other',
		weight: 1.4,
		where: 'opening',
		stance: null,
		phrases: `
			好的 .; 让我想想; 让我来看看; 让我看看; 想想`
	},
	{
		kind: 'other',
		weight: 5,
		where: 'opening',
		stance: null,
		phrases: `
			等待`
	},
	{
		kind: 'derive',
		weight: 1.3,
		where: 'opening',
		stance: 'affirms',
		phrases: `
			因为; 由于`
	},
	{
		kind: 'derive',
		weight: 1.3,
		where: 'opening',
		stance: null,
		phrases: `
			所以; 那么; 这样; 如果; 也就是; 就是; 得到; 即; 则; 这意味着; 那就; 于是; 可得; 解得; 代入; 当`
	},
	{
		kind: 'derive',
		weight: 0.9,
		where: 'anywhere',
		stance: null,
		phrases: `
			等于; 得到; = #; = $; 乘; 除以; 加; 减; 也就是; 就是 #; 意味着; 得出; 解得; 可得`
	}
];
