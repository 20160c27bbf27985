import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * One row of the table in docs/architecture.md: these files may not import what matches one of the patterns.
 * @param {string} folder
 * @param {...string} patterns
 * @returns {import('eslint').Linter.Config}
 */
function mayNotImport(folder, ...patterns) {
	return {
		files: [`src/lib/${folder}/**/*.{ts,svelte}`],
		ignores: ['**/*.test.ts'],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						{
							group: patterns,
							message: `${folder}/ may not import this: see docs/architecture.md.`
						}
					]
				}
			]
		}
	};
}

export default ts.config(
	{ ignores: ['build/', '.svelte-kit/', 'drizzle/', 'data/', 'models/', 'content/', 'static/'] },
	js.configs.recommended,
	...ts.configs.recommendedTypeChecked,
	...svelte.configs.recommended,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] }
		},
		rules: {
			'max-lines': ['error', 300],
			'max-depth': ['error', 3],
			'no-console': 'error',
			'no-undef': 'off',
			// The app is served from the root of its address.
			'svelte/no-navigation-without-resolve': 'off',
			'@typescript-eslint/switch-exhaustiveness-check': 'error',
			'@typescript-eslint/only-throw-error': 'off',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', ignoreRestSiblings: true }
			],
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
	},
	{ files: ['scripts/**'], rules: { 'no-console': 'off' } },
	{ ...ts.configs.disableTypeChecked, files: ['**/*.mjs', '**/*.js'] },
	mayNotImport('trace', '$lib/*', '$app/*', 'svelte', 'svelte/*', 'node:*', '../*'),
	mayNotImport(
		'protocol',
		'$lib/server/*',
		'$lib/state/*',
		'$lib/components/*',
		'$app/*',
		'svelte',
		'svelte/*',
		'node:*'
	),
	mayNotImport(
		'learning',
		'$lib/server/*',
		'$lib/state/*',
		'$lib/components/*',
		'$lib/protocol/*',
		'$app/*',
		'svelte',
		'svelte/*',
		'node:*'
	),
	mayNotImport('state', '$lib/server/*', '$lib/components/*', 'node:*'),
	mayNotImport('components', '$lib/server/*', '$app/*', 'node:*'),
	mayNotImport(
		'components/ui',
		'$lib/server/*',
		'$lib/trace/*',
		'$lib/protocol/*',
		'$lib/components/!(ui)/**',
		'$app/*',
		'node:*'
	),
	mayNotImport(
		'server/db',
		'$lib/server/auth/*',
		'$lib/server/reasoner/*',
		'$lib/server/runs/*',
		'@sveltejs/*',
		'$app/*'
	),
	mayNotImport('server/auth', '$lib/server/reasoner/*', '$lib/server/runs/*'),
	mayNotImport(
		'server/reasoner',
		'$lib/server/db/*',
		'$lib/server/auth/*',
		'$lib/server/runs/*',
		'$lib/trace/*',
		'@sveltejs/*',
		'$app/*'
	),
	mayNotImport('server/runs', '$lib/server/auth/*', '@sveltejs/*', '$app/*'),
	...['server/learning', 'server/practice', 'server/library'].map((folder) =>
		mayNotImport(folder, '$lib/server/auth/*', '$lib/server/reasoner/*', '@sveltejs/*', '$app/*')
	),
	{
		files: ['src/routes/**/*.{ts,svelte}'],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						{
							group: ['drizzle-orm', 'drizzle-orm/*', 'node-llama-cpp', '$lib/server/db/client*'],
							message: 'Routes call one thing in lib: see docs/architecture.md.'
						}
					]
				}
			]
		}
	},
	prettier,
	...svelte.configs.prettier
);
