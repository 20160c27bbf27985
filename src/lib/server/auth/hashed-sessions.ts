import type { BetterAuthOptions, DBAdapter, Where } from 'better-auth';
import { hashToken } from './token.ts';

type MakeAdapter = (options: BetterAuthOptions) => DBAdapter<BetterAuthOptions>;

/** Lets the library work with tokens of sessions while the table holds only their hashes. */
export function hashSessionTokens(makeAdapter: MakeAdapter): MakeAdapter {
	return (options) => {
		const adapter = makeAdapter(options);
		const hashed: typeof adapter = {
			...adapter,
			create: async (input) => {
				const token = tokenIn(input.model, input.data);
				const data = token === null ? input.data : { ...input.data, token: hashToken(token) };
				const created: object = await adapter.create({ ...input, data });
				return (token === null ? created : { ...created, token }) as never;
			},
			findOne: async (input) => {
				const found = await adapter.findOne(byHash(input));
				const token = input.where.find(({ field }) => isToken(input.model, field))?.value;
				return (found && token ? { ...found, token } : found) as never;
			},
			findMany: (input) => adapter.findMany(byHash(input)),
			update: (input) => adapter.update(byHash(input)),
			updateMany: (input) => adapter.updateMany(byHash(input)),
			delete: (input) => adapter.delete(byHash(input)),
			deleteMany: (input) => adapter.deleteMany(byHash(input)),
			transaction: (work) => work(hashed)
		};
		return hashed;
	};
}

function isToken(model: string, field: string): boolean {
	return model === 'session' && field === 'token';
}

function tokenIn(model: string, data: object): string | null {
	return model === 'session' && 'token' in data ? String(data.token) : null;
}

function byHash<Input extends { model: string; where?: Where[] | undefined }>(input: Input): Input {
	const where = input.where?.map((clause) =>
		isToken(input.model, clause.field) ? { ...clause, value: hashValue(clause.value) } : clause
	);
	return where ? { ...input, where } : input;
}

function hashValue(value: Where['value']): Where['value'] {
	return Array.isArray(value)
		? value.map((token) => hashToken(String(token)))
		: hashToken(String(value));
}
