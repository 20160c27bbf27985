import type { CueRow } from './cues.ts';

/** English phrases of the course of a solution. */
export const ENGLISH_CUES: readonly CueRow[] = [
	{
		kind: 'conclude',
		weight: 2.6,
		where: 'anywhere',
		stance: null,
		phrases: `
			the final|correct? answer is|should|must|would|will|: be?; final answer; answer is|:;
			in conclusion; to summarize; in summary; the result is; the solution is; is the final? answer;
			answer #; the answer; to conclude; we conclude; i conclude; final result`
	},
	{
		kind: 'conclude',
		weight: 1.6,
		where: 'opening',
		stance: null,
		phrases: `
			therefore; thus the|,; hence; so the answer; so answer;
			so the final|result|solution|correct|total|value|number; so x|y|n is|=; in total; overall;
			so it's|it|we|they|he|she _ # in? total|altogether; so in total`
	},
	{
		kind: 'recall',
		weight: 3,
		where: 'anywhere',
		stance: null,
		phrases: `
			i remember|recall|know|believe; i think the formula|rule|theorem|law|definition; let me recall;
			recall that|the; remember that|the|:; the formula for|is|of|to|:; the formula; by definition;
			is defined as|by; are defined as; theorem; known as|that|to|fact; well known; it's known;
			a known; rule is|says|states; the rule; is called; the definition of; from what i;
			i've heard|seen|learned|read; lemma|theorem says|states; we know that|the|from; according to;
			in general; typically; usually; generally ,; identity; states that; is given by; property of;
			properties of; refers to; means that; is equal to the; formula is; is a type of`
	},
	{
		kind: 'recall',
		weight: 1.4,
		where: 'opening',
		stance: null,
		phrases: `
			for a|an; in a|an|the; typically; usually; normally; first i; if i remember|recall;
			there's a|this formula|rule|theorem`
	},
	{
		kind: 'restate',
		weight: 3,
		where: 'anywhere',
		stance: null,
		phrases: `
			
			the problem|question|statement|exercise|prompt|task|user says|said|asks|states|is|gives|mentions|mentioned|wants|told|specifies|provided|requires|given|tells;
			problem|question is asking|says|asks; we're|we are|i'm|i am given|told|asked|supposed|looking;
			we have the problem|following; this problem|question here?; problem here;
			is asking for|to|about|how|what; the options|choices are|given; answer choices|options;
			option|options|choice a|b|c|d|e is|says|:; asked to|for; i have this|a; i've got this|a;
			as stated; original problem|question|statement; given that|the|:; the problem; the question;
			in other words; i need to figure out; trying to figure|find|solve|understand`
	},
	{
		kind: 'restate',
		weight: 1.2,
		where: 'opening',
		stance: null,
		phrases: `
			
			i|we need|have|want to find|solve|compute|calculate|determine|work|prove|show|evaluate|simplify|count|balance;
			given; we have a|the|two|three|an; there are|is|were; suppose; i need to; we need to;
			in this problem; the given; original;
			he|she|they|it|each|there is|has|have|was|were|are|buys|bought|sells|sold`
	},
	{
		kind: 'plan',
		weight: 2,
		where: 'opening',
		stance: null,
		phrases: `
			let me|us|let's; i'll|i will; i should|can|could|must; we can|should|could|will|must|need;
			i need to; we need to; need to; i have to; we have to;
			to find|solve|get|compute|calculate|determine|do|prove|show|evaluate|simplify|see|answer|figure;
			step #|one|two|three; first step; the first|next|last thing|step; how to; how about i|we;
			my plan; the plan; the idea is; start|starting with|by|from; i want to; we want to;
			i'd|we'd like; looking at; plugging|substituting in|these|this|the|that|for; going to;
			let me think about; my next|first; moving on; for _ :; break; now for; next is; now the;
			consider; i'll start; time to; so now; now i|we need|can|have|should; what i need;
			so i|we need|can|have|should|just|could to?; that means i need`
	},
	{
		kind: 'plan',
		weight: 1.2,
		where: 'opening',
		stance: null,
		phrases: `
			
			add|adding|subtract|subtracting|multiply|multiplying|divide|dividing|simplify|simplifying|factor|factoring|expand|expanding|solve|solving|compute|computing|calculate|calculating|use|using|apply|applying|set|setting|write|writing|combine|combining|substitute|rearrange|rearranging|isolate|isolating|plug|plugging|square|squaring|take|taking|group|rewrite|move;
			try|trying; work|working; convert|converting`
	},
	{
		kind: 'other',
		weight: 1.6,
		where: 'opening',
		stance: null,
		phrases: `
			let's see; let me see; let me think .; let's think .; think .; okay .; ok .; alright .; got it;
			interesting; nice; let's tackle|go|start|begin _; let me try to figure`
	},
	{
		kind: 'derive',
		weight: 1.2,
		where: 'opening',
		stance: null,
		phrases: `
			so; then; since; because; if; which means|gives|is|equals; this means|gives|implies|simplifies;
			that|this|it gives|means|equals|leaves|becomes; so that's|that; substituting; therefore ,;
			we get|have|obtain|find; i get; when; is #; equals|gives; for _ =; case; thus; it's; that's #;
			so this; so if; dividing|multiplying|subtracting|adding both`
	},
	{
		kind: 'derive',
		weight: 0.8,
		where: 'anywhere',
		stance: null,
		phrases: `
			gives|equals|implies|yields; which is|equals|gives #|$; simplifies to; becomes; is #;
			divided by; times #; plus #; minus #; = #; = $; so that`
	}
];
