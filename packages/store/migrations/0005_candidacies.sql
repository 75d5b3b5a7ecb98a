CREATE TABLE "accommodation_decision" (
	"id" text PRIMARY KEY NOT NULL,
	"candidacy_id" text NOT NULL,
	"measures" jsonb NOT NULL,
	"extra_time_percent" integer NOT NULL,
	"decided_by" text NOT NULL,
	"decided_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "block_recognition" (
	"id" text PRIMARY KEY NOT NULL,
	"candidacy_id" text NOT NULL,
	"block" text NOT NULL,
	"ground" text NOT NULL,
	"origin" text NOT NULL,
	"proof" text NOT NULL,
	"decided_by" text NOT NULL,
	"decided_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "block_recognition_withdrawal" (
	"recognition_id" text PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"withdrawn_by" text NOT NULL,
	"withdrawn_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "candidate_import" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"file_name" text NOT NULL,
	"columns" jsonb NOT NULL,
	"rows" jsonb NOT NULL,
	"brought_by" text NOT NULL,
	"brought_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "feasibility_decision" (
	"file_id" text PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"motive" text NOT NULL,
	"decided_by" text NOT NULL,
	"decided_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "feasibility_file" (
	"id" text PRIMARY KEY NOT NULL,
	"candidacy_id" text NOT NULL,
	"received_on" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity_confirmation" (
	"version_id" text PRIMARY KEY NOT NULL,
	"confirmed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity_content" (
	"version_id" text PRIMARY KEY NOT NULL,
	"identity" jsonb NOT NULL,
	"reason" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity_version" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"commitment" text NOT NULL,
	"source" text NOT NULL,
	"written_by" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "route_change" (
	"id" text PRIMARY KEY NOT NULL,
	"candidacy_id" text NOT NULL,
	"route" text NOT NULL,
	"from_day" text NOT NULL,
	"reason" text NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "accommodation_decision" ADD CONSTRAINT "accommodation_decision_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "block_recognition" ADD CONSTRAINT "block_recognition_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "block_recognition_withdrawal" ADD CONSTRAINT "block_recognition_withdrawal_recognition_id_block_recognition_id_fk" FOREIGN KEY ("recognition_id") REFERENCES "public"."block_recognition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidate_import" ADD CONSTRAINT "candidate_import_session_id_exam_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."exam_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feasibility_decision" ADD CONSTRAINT "feasibility_decision_file_id_feasibility_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."feasibility_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feasibility_file" ADD CONSTRAINT "feasibility_file_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_confirmation" ADD CONSTRAINT "identity_confirmation_version_id_identity_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."identity_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_content" ADD CONSTRAINT "identity_content_version_id_identity_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."identity_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_version" ADD CONSTRAINT "identity_version_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "route_change" ADD CONSTRAINT "route_change_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "accommodation_decision_candidacy" ON "accommodation_decision" USING btree ("candidacy_id","decided_at");--> statement-breakpoint
CREATE INDEX "block_recognition_candidacy" ON "block_recognition" USING btree ("candidacy_id");--> statement-breakpoint
CREATE INDEX "candidate_import_session" ON "candidate_import" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "feasibility_file_candidacy" ON "feasibility_file" USING btree ("candidacy_id");--> statement-breakpoint
CREATE INDEX "identity_version_user" ON "identity_version" USING btree ("user_id","written_at");--> statement-breakpoint
CREATE INDEX "route_change_candidacy" ON "route_change" USING btree ("candidacy_id","changed_at");
--> statement-breakpoint
-- Written by hand: what was written or decided is kept; the content of an identity may go, never change.
CREATE TRIGGER "accommodation_decision_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "accommodation_decision" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "block_recognition_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "block_recognition" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "block_recognition_withdrawal_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "block_recognition_withdrawal" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "feasibility_decision_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "feasibility_decision" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "feasibility_file_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "feasibility_file" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "identity_confirmation_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "identity_confirmation" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "identity_version_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "identity_version" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "route_change_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "route_change" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "identity_content_append_only" BEFORE UPDATE OR TRUNCATE ON "identity_content" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
