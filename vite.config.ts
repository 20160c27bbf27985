import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	// The weights of the trace model are served from where they are made.
	server: { fs: { allow: ['models/trace'] } },
	// Fonts inlined as data: would be refused by our own content security policy.
	build: {
		assetsInlineLimit: 0,
		rolldownOptions: {
			output: { codeSplitting: { groups: [{ name: 'katex', test: /node_modules.katex/ }] } }
		}
	},
	test: {
		// One less, as it is by default, leaves one of two.
		maxWorkers: '100%',
		setupFiles: ['tests/seed.ts'],
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: [
						'src/lib/{trace,learning,protocol,state,components}/**/*.test.ts',
						'src/messages/*.test.ts'
					],
					// The core keeps nothing between calls: its files are loaded once for all tests.
					isolate: false,
					// No test of what is right is a test of how fast: a busy machine takes its time.
					testTimeout: 60_000
				}
			},
			{
				extends: true,
				test: {
					name: 'server',
					environment: 'node',
					include: [
						'src/lib/server/**/*.test.ts',
						'src/routes/**/*.test.ts',
						'scripts/**/*.test.ts'
					],
					testTimeout: 60_000,
					hookTimeout: 60_000
				}
			},
			{
				extends: true,
				test: {
					name: 'browser',
					environment: 'node',
					include: ['tests/**/*.e2e.ts'],
					globalSetup: 'tests/shared-app.ts',
					isolate: false,
					testTimeout: 120_000,
					hookTimeout: 180_000,
					expect: { poll: { timeout: 10_000 } }
				}
			}
		]
	}
});
