CREATE TABLE "jury_minutes" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"number" integer NOT NULL,
	"minutes" jsonb NOT NULL,
	"sha256" text NOT NULL,
	"drafted_by" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "minutes_seal" (
	"minutes_id" text PRIMARY KEY NOT NULL,
	"pdf_sha256" text NOT NULL,
	"pdf_bytes" integer NOT NULL,
	"act" jsonb NOT NULL,
	"sealed_by" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "minutes_signature" (
	"minutes_id" text NOT NULL,
	"user_id" text NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"act" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "minutes_signature_minutes_id_user_id_pk" PRIMARY KEY("minutes_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "minutes_withdrawal" (
	"minutes_id" text PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"withdrawn_by" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "votes" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "resit" jsonb;--> statement-breakpoint
ALTER TABLE "jury_minutes" ADD CONSTRAINT "jury_minutes_session_id_exam_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."exam_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_seal" ADD CONSTRAINT "minutes_seal_minutes_id_jury_minutes_id_fk" FOREIGN KEY ("minutes_id") REFERENCES "public"."jury_minutes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_signature" ADD CONSTRAINT "minutes_signature_minutes_id_jury_minutes_id_fk" FOREIGN KEY ("minutes_id") REFERENCES "public"."jury_minutes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_withdrawal" ADD CONSTRAINT "minutes_withdrawal_minutes_id_jury_minutes_id_fk" FOREIGN KEY ("minutes_id") REFERENCES "public"."jury_minutes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "jury_minutes_number" ON "jury_minutes" USING btree ("session_id","number");--> statement-breakpoint
CREATE INDEX "minutes_signer" ON "minutes_signature" USING btree ("user_id");--> statement-breakpoint
CREATE TRIGGER "jury_minutes_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "jury_minutes" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "minutes_signature_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "minutes_signature" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "minutes_withdrawal_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "minutes_withdrawal" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "minutes_seal_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "minutes_seal" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
