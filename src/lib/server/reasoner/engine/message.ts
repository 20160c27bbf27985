import type { ReasonerError } from '../errors.ts';
import type { ReasonerRequest } from '../reasoner.ts';
import type { Certainty } from './certainty.ts';

/** How the engine loads the model; given once, when its process starts. `null`: let the engine choose. */
export interface EngineSettings {
	readonly modelPath: string;
	/** Tokens per slot. */
	readonly contextSize: number | null;
	readonly threads: number;
	readonly gpuLayers: number | null;
	readonly slots: number;
	readonly temperature: number;
	/** Whether to tell with the end of a run how sure the model was; at temperature 0 each token then costs a sort of the vocabulary. */
	readonly measuresCertainty: boolean;
}

/** From the server to the engine. `id` names an order within this engine process. */
export type EngineOrder =
	| { readonly type: 'think'; readonly id: number; readonly request: ReasonerRequest }
	| { readonly type: 'stop'; readonly id: number }
	| { readonly type: 'count'; readonly id: number; readonly texts: readonly string[] };

/** What texts take of the context of one slot. */
export interface Count {
	/** Of each text. */
	readonly tokens: readonly number[];
	readonly contextSize: number;
}

/** From the engine to the server. */
export type EngineReport =
	| { readonly type: 'loaded'; readonly contextSize: number; readonly tookMs: number }
	/** The model cannot be used; the engine ends after it. */
	| { readonly type: 'refused'; readonly code: ReasonerError['code']; readonly message: string }
	/** Raw text, tags and all. */
	| { readonly type: 'text'; readonly id: number; readonly text: string; readonly tokens: number }
	| { readonly type: 'ended'; readonly id: number; readonly certainty: Certainty | null }
	| { readonly type: 'counted'; readonly id: number; readonly count: Count }
	| {
			readonly type: 'failed';
			readonly id: number;
			readonly code: ReasonerError['code'];
			readonly message: string;
	  }
	| { readonly type: 'warning'; readonly text: string };
