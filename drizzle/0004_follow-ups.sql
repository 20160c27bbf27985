ALTER TABLE "runs" ADD COLUMN "about_run_id" uuid;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "about_start" integer;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_about_run_id_runs_id_fk" FOREIGN KEY ("about_run_id") REFERENCES "public"."runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "runs_by_about" ON "runs" USING btree ("about_run_id");