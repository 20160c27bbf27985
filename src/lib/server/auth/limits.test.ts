import { expect, test } from 'vitest';
import { forgiveTry, limitAddress, limitName } from './limits.ts';

const from = (address: string) => ({ getClientAddress: () => address });

test('ten wrong passwords for one name are the most, and other names go on', async () => {
	for (let i = 0; i < 10; i++) expect(await limitName('ada', 'sign-in-name')).toBeNull();
	expect(await limitName('ada', 'sign-in-name')).toMatchObject({
		code: 'too-many-tries',
		values: { minutes: 10 }
	});
	expect(await limitName('emmy', 'sign-in-name')).toBeNull();
});

test('a class of forty behind one address that all sign in well is never refused', async () => {
	for (let i = 0; i < 400; i++) {
		expect(await limitAddress(from('192.0.2.1'), 'sign-in-address')).toBeNull();
		await forgiveTry('sign-in-address', '192.0.2.1');
	}
	for (let i = 0; i < 200; i++)
		expect(await limitAddress(from('192.0.2.1'), 'register-address')).toBeNull();
});

test('one address that goes on guessing is stopped, and another goes on', async () => {
	for (let i = 0; i < 300; i++) await limitAddress(from('192.0.2.2'), 'sign-in-address');
	expect(await limitAddress(from('192.0.2.2'), 'sign-in-address')).not.toBeNull();
	expect(await limitAddress(from('192.0.2.3'), 'sign-in-address')).toBeNull();
});
