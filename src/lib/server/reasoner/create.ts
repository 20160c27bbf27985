import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { Environment } from '../env.ts';
import { EmbeddedReasoner, type EmbeddedSettings } from './embedded.ts';
import { EndpointReasoner, type EndpointSettings } from './endpoint.ts';
import type { Reasoner } from './reasoner.ts';

/**
 * The reasoner that the environment asks for. It begins to load its model or to look for its endpoint at once, and
 * never throws for want of one: that is said by the runs that need it.
 */
export function createReasoner(environment: Environment): Reasoner {
	const reasoner =
		environment.REASONER === 'endpoint'
			? new EndpointReasoner(endpointSettings(environment))
			: new EmbeddedReasoner(engineSettings(environment));
	reasoner.warm();
	return reasoner;
}

function endpointSettings(environment: Environment): EndpointSettings {
	return {
		url: environment.ENDPOINT_URL ?? '',
		model: environment.ENDPOINT_MODEL ?? null,
		apiKey: environment.ENDPOINT_API_KEY ?? null,
		timeoutMs: environment.ENDPOINT_TIMEOUT_S * 1000,
		slots: environment.MODEL_SLOTS,
		temperature: environment.MODEL_TEMPERATURE,
		followUps: environment.FOLLOW_UPS ?? true,
		contextSize: environment.ENDPOINT_CONTEXT_SIZE
	};
}

function engineSettings(environment: Environment): EmbeddedSettings {
	return {
		modelPath: resolve(environment.MODEL_PATH),
		contextSize: environment.MODEL_CONTEXT_SIZE ?? null,
		// One core is left to the server: llama.cpp's threads spin, and starve what shares their core.
		threads: environment.MODEL_THREADS ?? Math.max(1, availableParallelism() - 1),
		gpuLayers: environment.MODEL_GPU_LAYERS ?? null,
		slots: environment.MODEL_SLOTS,
		temperature: environment.MODEL_TEMPERATURE,
		followUps: environment.FOLLOW_UPS
	};
}
