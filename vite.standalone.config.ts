import { svelte } from '@sveltejs/vite-plugin-svelte';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

/** The page that a run is exported in: one file, which needs no server and may not reach any network. */
export default defineConfig({
	root: 'src/standalone',
	resolve: { alias: { $lib: fileURLToPath(new URL('./src/lib', import.meta.url)) } },
	plugins: [svelte({ configFile: false }), oneFile()],
	publicDir: false,
	build: {
		outDir: '../../build/standalone',
		emptyOutDir: true,
		assetsInlineLimit: Infinity,
		modulePreload: false,
		rolldownOptions: {
			input: 'src/standalone/page.html',
			output: { codeSplitting: false }
		}
	}
});

/** Puts script and style into the page, and forbids it all else. */
function oneFile(): Plugin {
	return {
		name: 'one-file',
		enforce: 'post',
		generateBundle: {
			// Vite itself still has to put in what it knows of the parts that are loaded on demand.
			order: 'post',
			handler(_options, bundle) {
				const files = Object.values(bundle);
				const page = files.find(({ fileName }) => fileName.endsWith('.html'));
				const scripts = files.filter((file) => file.type === 'chunk');
				const styles = files.filter(({ fileName }) => fileName.endsWith('.css'));
				if (page?.type !== 'asset' || scripts.length !== 1)
					throw new Error(
						`expected one page and one script, not ${Object.keys(bundle).join(', ')}`
					);
				const script = (scripts[0]?.code ?? '').replaceAll('</script', '<\\/script');
				const style = styles
					.map((file) => (file.type === 'asset' ? String(file.source) : ''))
					.join('')
					.replace(OTHER_FORMATS, '');
				page.source = String(page.source)
					.replace(/\s*<(?:script type="module"|link rel="stylesheet")[^>]*>(?:<\/script>)?/g, '')
					.replace('</head>', () => `${policy(script)}<style>${style}</style></head>`)
					.replace('</body>', () => `<script type="module">${script}</script></body>`);
				for (const { fileName } of files) if (fileName !== page.fileName) delete bundle[fileName];
			}
		}
	};
}

/** Fonts come in several formats; all browsers that we support take the first, WOFF2. */
const OTHER_FORMATS = /,\s*url\("?data:font\/(?:woff|ttf)[;,][^)]*\)\s*format\([^)]*\)/g;

/** Only this script may run, whatever text of a run might smuggle in. */
function policy(script: string): string {
	const hash = createHash('sha256').update(script).digest('base64');
	const rules = [
		"default-src 'none'",
		`script-src 'sha256-${hash}'`,
		"style-src 'unsafe-inline'",
		'font-src data:',
		'img-src data:',
		"base-uri 'none'",
		"form-action 'none'"
	];
	return `<meta http-equiv="Content-Security-Policy" content="${rules.join('; ')}" />`;
}
