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
			in conclusion; to summarize; in summary; the result is; the solution is;
			is the final answer; answer #; to conclude; we conclude; i conclude; final result;
			i'll go with; the answer would|should be; so the|my answer`
	},
	{
		kind: 'conclude',
		weight: 1.6,
		where: 'opening',
		stance: null,
		phrases: `
			thus ,; so answer; so the final|result|solution|correct|total; in total; overall;
			so in total; hence ,; thus answer; therefore answer`
	},
	{
		kind: 'conclude',
		weight: 4,
		where: 'opening',
		stance: null,
		phrases: `
			i get $|# .; so i get|got $|# .; so we get|have $|# .`
	},
	{
		kind: 'conclude',
		weight: 0.9,
		where: 'opening',
		stance: null,
		phrases: `
			therefore; hence; thus the; the answer`
	},
	{
		kind: 'conclude',
		weight: 0.9,
		where: 'anywhere',
		stance: null,
		phrases: `
			the answer`
	},
	{
		kind: 'recall',
		weight: 3,
		where: 'anywhere',
		stance: null,
		phrases: `
			i remember|recall|know|believe; i think the formula|rule|theorem|law|definition;
			remember that|the|:; by definition; are defined as; known as|that|to|fact; well known;
			it's known; a known; rule says|states; is called; the definition of; from what i;
			i've heard|seen|learned|read; lemma|theorem says|states; we know that; is given by;
			property of; properties of; refers to; is a type of`
	},
	{
		kind: 'recall',
		weight: 1.5,
		where: 'anywhere',
		stance: null,
		phrases: `
			recall that|the; the formula for|is|of|to|:; formula is; is defined as|by; let me recall;
			states that; according to; in general; typically; usually; generally ,; rule is; theorem;
			the rule; identity; the formula`
	},
	{
		kind: 'recall',
		weight: 0.8,
		where: 'opening',
		stance: null,
		phrases: `
			for a|an; in a|an; normally; first i; if i remember|recall;
			there's a|this formula|rule|theorem; where`
	},
	{
		kind: 'restate',
		weight: 3,
		where: 'anywhere',
		stance: null,
		phrases: `
			the problem|question|statement|exercise|prompt|task says|said|asks|states|gives|mentions|mentioned|wants|tells|specifies|requires;
			the user says|said|asks|wants|provided|gave; problem|question is asking|says|asks;
			we're|we are|i'm|i am given|told|asked|supposed|looking; we have the problem|following;
			problem here; is asking for|about|how|what; the options|choices are|given;
			option|options|choice a|b|c|d|e is|says|:; asked to|for; i have this|a problem;
			i've got this|a; as stated; i need to figure out; trying to figure|find|solve|understand;
			the given`
	},
	{
		kind: 'restate',
		weight: 1.6,
		where: 'anywhere',
		stance: null,
		phrases: `
			given that|the|:; original problem|question|statement; in other words;
			the question|problem is; is asking; answer choices|options; this problem|question;
			the problem; the question`
	},
	{
		kind: 'restate',
		weight: 1,
		where: 'opening',
		stance: null,
		phrases: `
			given; we have a|the|two|three|an; in this problem;
			i need to find|work|figure|determine|solve|compute; we need to find|determine;
			let me|us work out; original`
	},
	{
		kind: 'restate',
		weight: 0.5,
		where: 'opening',
		stance: null,
		phrases: `
			i|we need $|#|the|a; there are|is|were; i need to; we need to;
			he|she|they|it|each there is|has|have|was|were|are|buys|bought|sells|sold; suppose`
	},
	{
		kind: 'plan',
		weight: 2.6,
		where: 'opening',
		stance: null,
		phrases: `
			let me|us; let's; i'll|i will; maybe|perhaps i|we can|could|should|need|might|have|must;
			hmm perhaps|maybe i; let's see if|what|how; let me see; let me think about|through; so now;
			once more`
	},
	{
		kind: 'plan',
		weight: 2,
		where: 'opening',
		stance: null,
		phrases: `
			i should|can|could|must; we should|could|must; i need to; we need to; need to; i have to;
			we have to; to find|solve|get|compute|calculate|determine|do|prove|show;
			to evaluate|simplify|see|answer|figure; step #|one|two|three; first step;
			the next|last thing|step; how to; how about i|we; my plan; the plan; the idea is;
			start|starting with|by|from; i|we want to; i'd|we'd like; looking at;
			plugging|substituting in|these|this|the|that|for; going to; my next|first; moving on;
			for _ :; break; now for; next is; consider; i'll start; time to; what i need;
			now i|we need|can|have|should; so i need|can|have|should|just|could to?; that means i need`
	},
	{
		kind: 'plan',
		weight: 1.2,
		where: 'opening',
		stance: null,
		phrases: `
			we can|will; we need;
			add|subtract|multiply|divide|simplify|factor|expand|solve|compute|calculate|use;
			apply|set|write|combine|substitute|rearrange|isolate|plug|square|group|rewrite|move;
			simplifying|solving|computing|calculating|using|applying|factoring|expanding|rearranging;
			work|working; convert|converting; now the; try`
	},
	{
		kind: 'other',
		weight: 1.6,
		where: 'opening',
		stance: null,
		phrases: `
			let's see .; let me see .; let me think .; let's think .; think .; okay .; ok .; alright .;
			got it; interesting; nice; let's tackle|go|start|begin _; let me try to figure`
	},
	{
		kind: 'derive',
		weight: 1.2,
		where: 'opening',
		stance: 'affirms',
		phrases: `
			because; since; that's because; it's because`
	},
	{
		kind: 'derive',
		weight: 1.2,
		where: 'opening',
		stance: null,
		phrases: `
			so; then; if; which means|gives|is|equals; this means|gives|implies|simplifies;
			that|this|it gives|means|equals|leaves|becomes; so that's|that; therefore ,;
			we get|have|obtain|find; i get; when; is #; equals|gives; for _ =; case; thus; it's;
			that's #; so this; so if; dividing|multiplying|subtracting|adding both; substituting`
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
