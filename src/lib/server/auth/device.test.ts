import { expect, test } from 'vitest';
import { nameDevice } from './device.ts';
import { passkeySite } from './passkey-site.ts';

test.each([
	['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
	[
		'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
		'Edge, Windows'
	],
	[
		'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
		'Safari, iOS'
	],
	['curl/8.0', '']
])('%s is called “%s”', (userAgent, name) => {
	expect(nameDevice(userAgent)).toBe(name);
});

test.each([
	[undefined, null],
	['http://192.168.1.4:3000', null],
	['https://192.168.1.4', null],
	['http://tutor.example.org', null],
	['http://localhost:3000', { id: 'localhost', origin: 'http://localhost:3000' }],
	['https://tutor.example.org', { id: 'tutor.example.org', origin: 'https://tutor.example.org' }]
])('passkeys at %s: %o', (origin, site) => {
	expect(passkeySite(origin)).toEqual(site);
});
