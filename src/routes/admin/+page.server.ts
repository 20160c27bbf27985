import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { readText, ROLES } from '$lib/protocol/account.ts';
import { findOther, requireAdmin, resetByAdmin } from '$lib/server/auth/admin.ts';
import * as accounts from '$lib/server/db/accounts.ts';
import { deleteStudent } from '$lib/server/runs/student.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, url }) => {
	const admin = requireAdmin(locals);
	const search = url.searchParams.get('search') ?? '';
	return { search, self: admin.id, accounts: await accounts.list(search) };
};

export const actions: Actions = {
	role: async (event) => {
		const { other, form } = await readForm(event);
		const role = ROLES.find((known) => known === form.get('role'));
		await accounts.setRole(other.id, role ?? error(400, 'No such role'));
		redirect(303, listOf(event));
	},
	reset: async (event) => {
		const { other } = await readForm(event);
		return { nickname: other.nickname, code: await resetByAdmin(other.id) };
	},
	delete: async (event) => {
		const { other } = await readForm(event);
		await deleteStudent(other.id);
		redirect(303, listOf(event));
	}
};

async function readForm({ request, locals }: RequestEvent) {
	requireAdmin(locals);
	const form = await request.formData();
	return { form, other: await findOther(locals, readText(form.get('account'))) };
}

/** The list as it was searched. */
function listOf({ url }: RequestEvent): string {
	return `/admin?${new URLSearchParams({ search: url.searchParams.get('search') ?? '' }).toString()}`;
}
