import { sql, type SQL } from 'drizzle-orm';
import { practices } from './schema/learning.ts';
import { runs } from './schema/runs.ts';

/** Of the row of `runs`. Drizzle leaves the table out in a query without a join, and `id` is another one in a subquery. */
export const RUN_ID = sql`${runs}.${sql.identifier(runs.id.name)}`;

/**
 * The practice that goes on and hides a run: of the run itself, or of the run that it was asked about, and so on, since
 * an answer about a thought says what is in it. Of several the one of the first run; null: there is none.
 */
export function hidingPractice(runId: SQL) {
	return sql<string | null>`(
	with recursive asked (id, about, depth) as (
		select one.id, one.about_run_id, 0 from ${runs} one where one.id = ${runId}
		union all
		select one.id, one.about_run_id, depth + 1 from ${runs} one join asked on one.id = asked.about
	)
	select practice.id from ${practices} practice join asked on practice.run_id = asked.id
	where practice.finished_at is null order by depth desc limit 1
)`;
}
