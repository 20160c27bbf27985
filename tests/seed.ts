import fc from 'fast-check';

/** The same random inputs in every run, so that what passed here passes elsewhere; `SEED=…` looks at others. */
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 1) });
