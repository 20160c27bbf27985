import {
	JinjaTemplateChatWrapper,
	readGgufFileInfo,
	type LlamaModel,
	type Token
} from 'node-llama-cpp';
import type { ReasonerRequest } from '../reasoner.ts';
import { findAdapter } from './adapter.ts';

/**
 * The prompt of a model that thinks aloud, ending inside its thought: ChatML (as QwQ and the pocket reasoner know it),
 * or the model's own template where its vocabulary has no ChatML. No system prompt: QwQ's authors advise against one.
 * `copies`: how many times the problem stands in it, line after line.
 */
export function promptTokens(
	model: LlamaModel,
	request: Pick<ReasonerRequest, 'problem' | 'thoughtSoFar'>,
	copies: number
): Token[] {
	const problem = Array(copies).fill(request.problem.trim()).join('\n');
	const opening = knowsChatml(model) ? chatml(model, problem) : ownTemplate(model, problem);
	return [
		...beginning(model, opening[0]),
		...opening,
		...model.tokenize('<think>\n', true, 'trimLeadingSpace'),
		...model.tokenize(request.thoughtSoFar, false, 'trimLeadingSpace')
	];
}

/**
 * As many copies as the adapter beside the model, or the model where there is none, was trained with
 * (`second_thought.problem_copies`); else one. When a second copy is read, all of the first is known.
 */
export async function readProblemCopies(model: LlamaModel, modelPath: string): Promise<number> {
	const { lora } = findAdapter(modelPath);
	const options = { readTensorInfo: false, logWarnings: false, sourceType: 'filesystem' } as const;
	const { metadata } = lora ? await readGgufFileInfo(lora, options) : model.fileInfo;
	const { second_thought: ours } = metadata as { second_thought?: { problem_copies?: number } };
	return ours?.problem_copies ?? 1;
}

/** The token that some models expect before everything, unless the template has put it there. */
function beginning({ tokens }: LlamaModel, first: Token | undefined): Token[] {
	const { bos } = tokens;
	return tokens.shouldPrependBosToken && bos !== null && bos !== first ? [bos] : [];
}

/** What the student wrote is tokenised apart, so that tags in it stay text. */
function chatml(model: LlamaModel, problem: string): Token[] {
	return [
		...model.tokenize('<|im_start|>user\n', true),
		...model.tokenize(problem, false),
		...model.tokenize('<|im_end|>\n<|im_start|>assistant\n', true)
	];
}

function knowsChatml(model: LlamaModel): boolean {
	return model.tokenize('<|im_start|>', true).length === 1;
}

function ownTemplate(model: LlamaModel, problem: string): Token[] {
	const template = model.fileInfo.metadata.tokenizer.chat_template;
	if (!template) return model.tokenize(`${problem}\n\n`, false);
	const wrapper = new JinjaTemplateChatWrapper({ template });
	const { contextText } = wrapper.generateContextState({
		chatHistory: [
			{ type: 'user', text: problem },
			{ type: 'model', response: [] }
		]
	});
	return contextText.tokenize(model.tokenizer);
}
