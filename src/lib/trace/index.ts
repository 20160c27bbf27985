export * from './step.ts';
export { analyse, Analyser, CORE_VERSION, type AnalyserOptions } from './analysis.ts';
export type { Annotation } from './annotation.ts';
export type { Correction } from './corrections.ts';
export { TraceModel } from './trace-model.ts';
export { readWeights } from './weights.ts';
