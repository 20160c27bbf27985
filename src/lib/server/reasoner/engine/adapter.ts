import { existsSync } from 'node:fs';

/** The adapter for `NAME.gguf`, if it lies beside it: `NAME.adapter.gguf`, a LoRA that was trained for it. */
export function findAdapter(modelPath: string): { readonly lora?: string } {
	const lora = modelPath.replace(/\.gguf$/, '.adapter.gguf');
	return lora !== modelPath && existsSync(lora) ? { lora } : {};
}
