export * from './step.ts';
export { analyse, Analyser, CORE_VERSION } from './analysis.ts';
