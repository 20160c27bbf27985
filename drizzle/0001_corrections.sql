CREATE TABLE "corrections" (
	"run_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"student_id" uuid NOT NULL,
	"type" text NOT NULL,
	"start" integer,
	"end" integer,
	"at" integer,
	"kind" text,
	"corrected_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "corrections_run_id_seq_pk" PRIMARY KEY("run_id","seq")
);
--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "annotation" json;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_student_id_students_id_fk" FOREIGN KEY ("student_id") REFERENCES "public"."students"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "corrections_by_student" ON "corrections" USING btree ("student_id");