import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { paste, SLIP } from './asking.ts';
import { listBarriers } from './barriers.ts';
import { openPage } from './chromium.ts';
import { openOwnWorld } from './world.ts';

const world = openOwnWorld();
const PASSWORD = 'seven blue whales';

async function makeAccount(page: Page, nickname: string): Promise<void> {
	await page.goto(`${world.app.url}/account`);
	const form = page.getByRole('region', { name: 'Make an account' });
	await form.getByLabel('Nickname').fill(nickname);
	await form.getByLabel('Password').fill(PASSWORD);
	await form.getByRole('button', { name: 'Make my account' }).click();
	await page.getByText(`You are signed in as ${nickname}, a student.`).waitFor();
}

async function signIn(page: Page, name: string): Promise<void> {
	await page.goto(`${world.app.url}/account`);
	const form = page.getByRole('region', { name: 'Sign in' });
	await form.getByLabel('Nickname or e-mail').fill(name);
	await form.getByLabel('Password').fill(PASSWORD);
	await form.getByLabel('Password').press('Enter');
	await page.getByText('You are signed in as').waitFor();
}

test('a guest makes an account, signs out, and finds the work in another browser', async () => {
	const school = await openPage(world.browser);
	await paste(school, world.app.url, { problem: 'From school', trace: SLIP });
	const run = school.url();
	await school.goto(`${world.app.url}/account`);
	await school.getByText('Your problem from this browser will belong to the account.').waitFor();
	expect(await listBarriers(school)).toEqual([]);
	await makeAccount(school, 'Ada');
	expect(await listBarriers(school)).toEqual([]);
	await school.getByRole('button', { name: 'Sign out', exact: true }).click();
	await school.getByRole('heading', { name: 'Make an account' }).waitFor();
	expect((await school.goto(run))?.status()).toBe(404);

	const home = await openPage(world.browser);
	await signIn(home, 'ada');
	await home.getByRole('main').getByRole('link', { name: 'Your history' }).click();
	await home.getByText('From school').waitFor();
	expect((await home.goto(run))?.status()).toBe(200);
	expect(home.faults).toEqual([]);
});

test('work of a browser without account is kept apart until its owner takes it', async () => {
	const page = await openPage(world.browser);
	await makeAccount(page, 'Emmy');
	await page.getByRole('button', { name: 'Sign out', exact: true }).click();
	await paste(page, world.app.url, { problem: 'As a guest', trace: SLIP });
	const run = page.url();
	await signIn(page, 'Emmy');
	expect((await page.goto(run))?.status()).toBe(404);
	await page.goto(`${world.app.url}/account`);
	await page.getByText('1 problem was asked without an account').waitFor();
	await page.getByRole('button', { name: 'Add to my account' }).click();
	await page.getByText('The work of this browser is in your account.').waitFor();
	expect((await page.goto(run))?.status()).toBe(200);
});

test('what is refused is said at its field, with its value, and nothing typed is lost', async () => {
	const page = await openPage(world.browser, { locale: 'zh-CN' });
	await page.goto(`${world.app.url}/account`);
	const form = page.getByRole('region', { name: '创建账户' });
	await form.getByLabel('昵称').fill('小明@家');
	await form.getByLabel('密码').fill(PASSWORD);
	await form.getByRole('button', { name: '创建我的账户' }).click();
	await page.getByRole('alert').getByText('昵称“小明@家”里有“@”').waitFor();
	expect(await form.getByLabel('昵称').inputValue()).toBe('小明@家');
	expect(await form.getByLabel('昵称').getAttribute('aria-invalid')).toBe('true');
	expect(await page.context().cookies()).toEqual([]);
});

test('an account is made and deleted without scripts', async () => {
	const page = await openPage(world.browser, { javaScriptEnabled: false });
	await makeAccount(page, 'Plain');
	const [cookie] = await page.context().cookies();
	expect(cookie).toMatchObject({ name: 'account', httpOnly: true, sameSite: 'Lax' });
	await page.getByText('Delete the account and everything in it').click();
	await page.getByRole('button', { name: 'Delete it all' }).click();
	await page.waitForURL(/\/history$/);
	expect(await page.context().cookies()).toEqual([]);
	await makeAccount(page, 'Plain');
});

test('the accounts of others are nobody’s page', async () => {
	const page = await openPage(world.browser);
	await makeAccount(page, 'Kurt');
	expect((await page.goto(`${world.app.url}/admin`))?.status()).toBe(404);
	const forced = await page.request.post(`${world.app.url}/admin?/delete`, {
		form: { account: 'x' },
		headers: { origin: world.app.url }
	});
	expect(forced.status()).toBe(404);
});
