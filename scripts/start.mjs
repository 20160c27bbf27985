// `npm start`: installs what is missing, builds when sources changed, starts the app and prints its address.
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { buildApp, installPackages, requireNode, ROOT } from './setup.mjs';

requireNode();
process.chdir(ROOT);
if (existsSync('.env')) process.loadEnvFile('.env');
installPackages();
buildApp();

const port = readPort(process.env.PORT ?? '3000');
const host = process.env.HOST ?? '127.0.0.1';
// Without a proxy in front the page is served over plain HTTP; adapter-node assumes HTTPS unless a header says otherwise.
if (!process.env.ORIGIN) process.env.PROTOCOL_HEADER ??= 'x-forwarded-proto';
// A pasted trace may have two million characters, of up to four bytes.
process.env.BODY_SIZE_LIMIT ??= '9M';
process.env.NODE_ENV ??= 'production';

/** @typedef {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void} Handler */
/** @type {Promise<Handler> | undefined} */
let app;
const server = createServer((request, response) => {
	request.headers['x-forwarded-proto'] ??= 'http';
	void app?.then((handle) => handle(request, response));
});
server.on('error', (error) => exit(explainListenError(error)));
// The port is taken before the database is opened, so that a second start by mistake touches nothing.
server.listen(port, host, () => {
	app = openApp();
	void app.then(() =>
		addresses().forEach((address) => console.log(`Second Thought is ready: ${address}`))
	);
});

/** @returns {Promise<Handler>} */
async function openApp() {
	try {
		// On Windows a path is no address that can be imported.
		return (await import(pathToFileURL(join(ROOT, 'build', 'handler.js')).href)).handler;
	} catch (error) {
		return exit(error instanceof Error ? error.message : String(error));
	}
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
	process.once(signal, () => {
		server.close();
		server.closeAllConnections();
	});
}

/** @param {string} value */
function readPort(value) {
	if (/^\d{1,5}$/.test(value) && Number(value) <= 65535) return Number(value);
	return exit(`PORT=${value}: must be a number from 0 to 65535.`);
}

/** @param {Error & { code?: string }} error */
function explainListenError(error) {
	if (error.code === 'EADDRINUSE')
		return `Port ${port} on ${host} is in use, perhaps by Second Thought itself. Stop that program, or choose another port: PORT=${port + 1} npm start`;
	if (error.code === 'EACCES')
		return `Port ${port} may not be opened by this user. Choose one above 1023: PORT=3000 npm start`;
	if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
		return `HOST=${host} is not an address of this machine. Use 127.0.0.1 for this machine only, 0.0.0.0 for all.`;
	return error.message;
}

function addresses() {
	const bound = server.address();
	const at = typeof bound === 'object' && bound ? bound.port : port;
	if (host !== '0.0.0.0' && host !== '::') return [`http://${host}:${at}`];
	const own = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
	return own
		.filter(({ family }) => family === 'IPv4')
		.map(({ address }) => `http://${address}:${at}`);
}

/**
 * @param {string} message
 * @returns {never}
 */
function exit(message) {
	console.error(message);
	process.exit(1);
}
