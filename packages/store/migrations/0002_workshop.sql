CREATE TABLE "document_revision" (
	"id" text PRIMARY KEY NOT NULL,
	"document_id" text NOT NULL,
	"number" integer NOT NULL,
	"schema_version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"edits" jsonb NOT NULL,
	"conflicts" jsonb NOT NULL,
	"sha256" text NOT NULL,
	"author" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"restores" integer
);
--> statement-breakpoint
CREATE TABLE "piece_origin" (
	"piece_id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"source" text NOT NULL,
	"source_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "project" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "project_file" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"name" text NOT NULL,
	"sha256" text NOT NULL,
	"bytes" bigint NOT NULL,
	"origin" text NOT NULL,
	"source" text NOT NULL,
	"inspection" jsonb,
	"added_by" text NOT NULL,
	"added_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "project_file_withdrawal" (
	"file_id" text PRIMARY KEY NOT NULL,
	"withdrawn_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "project_member" (
	"id" text PRIMARY KEY DEFAULT gen_random_uuid()::text NOT NULL,
	"project_id" text NOT NULL,
	"user_id" text NOT NULL,
	"added_by" text NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"left_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "workshop_document" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"archived_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "workshop_run" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"document_id" text,
	"kind" text NOT NULL,
	"version" text NOT NULL,
	"parameters" jsonb NOT NULL,
	"inputs" jsonb NOT NULL,
	"inputs_sha256" text NOT NULL,
	"state" text NOT NULL,
	"progress" double precision NOT NULL,
	"step" text NOT NULL,
	"error_code" text,
	"error_info" jsonb,
	"result" jsonb,
	"outputs" jsonb NOT NULL,
	"requested_by" text NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"started_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"replay_of" text,
	"same_bytes" boolean
);
--> statement-breakpoint
ALTER TABLE "document_revision" ADD CONSTRAINT "document_revision_document_id_workshop_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."workshop_document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "piece_origin" ADD CONSTRAINT "piece_origin_piece_id_piece_id_fk" FOREIGN KEY ("piece_id") REFERENCES "public"."piece"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "piece_origin" ADD CONSTRAINT "piece_origin_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_file" ADD CONSTRAINT "project_file_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_file_withdrawal" ADD CONSTRAINT "project_file_withdrawal_file_id_project_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."project_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_member" ADD CONSTRAINT "project_member_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_member" ADD CONSTRAINT "project_member_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_document" ADD CONSTRAINT "workshop_document_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_run" ADD CONSTRAINT "workshop_run_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_run" ADD CONSTRAINT "workshop_run_document_id_workshop_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."workshop_document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "document_revision_number" ON "document_revision" USING btree ("document_id","number");--> statement-breakpoint
CREATE INDEX "piece_origin_project" ON "piece_origin" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "project_file_project" ON "project_file" USING btree ("project_id","added_at");--> statement-breakpoint
CREATE INDEX "project_member_project" ON "project_member" USING btree ("project_id");--> statement-breakpoint
CREATE UNIQUE INDEX "project_member_present" ON "project_member" USING btree ("user_id","project_id") WHERE left_at IS NULL;--> statement-breakpoint
CREATE INDEX "workshop_document_project" ON "workshop_document" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "workshop_run_project" ON "workshop_run" USING btree ("project_id","requested_at");--> statement-breakpoint
CREATE INDEX "workshop_run_document" ON "workshop_run" USING btree ("document_id","requested_at");--> statement-breakpoint
CREATE INDEX "workshop_run_inputs" ON "workshop_run" USING btree ("project_id","inputs_sha256");--> statement-breakpoint
CREATE TRIGGER "project_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "project" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "project_file_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "project_file" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "project_file_withdrawal_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "project_file_withdrawal" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "document_revision_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "document_revision" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "piece_origin_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "piece_origin" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
