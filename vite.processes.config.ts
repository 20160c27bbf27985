import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The child processes of the server (see docs/architecture.md), built beside it so that `build/` needs no TypeScript at run time. */
export default defineConfig({
	resolve: { alias: { $lib: fileURLToPath(new URL('./src/lib', import.meta.url)) } },
	publicDir: false,
	build: {
		ssr: true,
		outDir: 'build/processes',
		emptyOutDir: true,
		rolldownOptions: {
			input: {
				engine: 'src/lib/server/reasoner/engine/process.ts',
				database: 'src/lib/server/db/process.ts'
			}
		}
	}
});
