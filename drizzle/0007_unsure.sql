ALTER TABLE "run_events" ADD COLUMN "unsure" double precision;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "unsure" double precision;