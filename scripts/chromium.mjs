// Browser tests find Chromium here, or learn what to install.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const USUAL_PATHS = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
];

/**
 * The path of a Chromium: CHROMIUM_PATH, a usual place, or Debian's, installed now when run as root on Debian.
 * Ends the process with a message if there is none.
 * @returns {string}
 */
export function provideChromium() {
	const named = process.env.CHROMIUM_PATH;
	if (named && existsSync(named)) return named;
	if (named) return refuse(`CHROMIUM_PATH=${named}: there is no such file.`);
	const found = USUAL_PATHS.find((path) => existsSync(path));
	if (found) return found;
	if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version'))
		return refuse(
			'Browser tests need Chromium or Chrome: install it, or set CHROMIUM_PATH to its program.'
		);
	console.log('Installing Debian’s Chromium for the browser tests …');
	const install =
		'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-noto-cjk';
	const done = spawnSync('sh', ['-c', install], { encoding: 'utf8' });
	return existsSync('/usr/bin/chromium')
		? '/usr/bin/chromium'
		: refuse(`Installing Chromium failed:\n${done.stderr}`);
}

/**
 * @param {string} message
 * @returns {never}
 */
function refuse(message) {
	console.error(message);
	process.exit(1);
}
