import { is } from 'drizzle-orm';
import { getTableConfig, PgTable, type PgColumn } from 'drizzle-orm/pg-core';
import { expect, it } from 'vitest';
import * as accounts from './schema/accounts.ts';
import * as corrections from './schema/corrections.ts';
import * as learning from './schema/learning.ts';
import * as problems from './schema/problems.ts';
import * as runs from './schema/runs.ts';
import * as students from './schema/students.ts';
import * as visits from './schema/visits.ts';

const schema = {
	...accounts,
	...corrections,
	...learning,
	...problems,
	...runs,
	...students,
	...visits
};
const tables = Object.values(schema).filter((value) => is(value, PgTable));

it.each(tables.map((table) => [getTableConfig(table).name, table]))(
	'rows of %s that go with another one are found by an index',
	(_, table) => {
		const { columns, foreignKeys, indexes, primaryKeys, uniqueConstraints } = getTableConfig(table);
		const first = [
			...indexes.map(({ config }) => (config.columns[0] as PgColumn).name),
			...[...primaryKeys, ...uniqueConstraints].map(({ columns: [column] }) => column?.name),
			...columns.filter(({ primary, isUnique }) => primary || isUnique).map(({ name }) => name)
		];
		const referring = foreignKeys.map((key) => key.reference().columns[0]?.name);
		expect(first).toEqual(expect.arrayContaining(referring));
	}
);
