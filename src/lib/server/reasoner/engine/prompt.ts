import { JinjaTemplateChatWrapper, type LlamaModel, type Token } from 'node-llama-cpp';
import type { ReasonerRequest } from '../reasoner.ts';

/**
 * The prompt of a model that thinks aloud, ending inside its thought: ChatML (as QwQ and the pocket reasoner know it),
 * or the model's own template where its vocabulary has no ChatML. No system prompt: QwQ's authors advise against one.
 */
export function promptTokens(model: LlamaModel, request: ReasonerRequest): Token[] {
	const problem = request.problem.trim();
	const opening = knowsChatml(model) ? chatml(model, problem) : ownTemplate(model, problem);
	return [
		...beginning(model, opening[0]),
		...opening,
		...model.tokenize('<think>\n', true, 'trimLeadingSpace'),
		...model.tokenize(request.thoughtSoFar, false, 'trimLeadingSpace')
	];
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
