CREATE TABLE "case_retirement" (
	"case_version_id" text PRIMARY KEY NOT NULL,
	"retired_by" text NOT NULL,
	"retired_at" timestamp with time zone NOT NULL,
	"reason" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "case_retirement" ADD CONSTRAINT "case_retirement_case_version_id_case_version_id_fk" FOREIGN KEY ("case_version_id") REFERENCES "public"."case_version"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE TRIGGER "case_retirement_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "case_retirement" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
