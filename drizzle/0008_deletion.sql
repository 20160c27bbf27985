CREATE INDEX "learning_events_by_problem" ON "learning_events" USING btree ("problem_id");--> statement-breakpoint
CREATE INDEX "learning_events_by_run" ON "learning_events" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "runs_by_problem" ON "runs" USING btree ("problem_id");