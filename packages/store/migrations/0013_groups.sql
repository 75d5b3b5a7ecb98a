CREATE TABLE "contribution" (
	"id" text PRIMARY KEY NOT NULL,
	"group_id" text NOT NULL,
	"situation" text NOT NULL,
	"candidacy_id" text NOT NULL,
	"roles" jsonb NOT NULL,
	"text" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contribution_answer" (
	"id" text PRIMARY KEY NOT NULL,
	"group_id" text NOT NULL,
	"situation" text NOT NULL,
	"candidacy_id" text NOT NULL,
	"sha256" text NOT NULL,
	"verdict" text NOT NULL,
	"reason" text NOT NULL,
	"act" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "shared_piece" (
	"piece_id" text PRIMARY KEY NOT NULL,
	"source_id" text NOT NULL,
	"group_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "work_group" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"label" text NOT NULL,
	"situations" jsonb NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "work_group_member" (
	"id" text PRIMARY KEY NOT NULL,
	"group_id" text NOT NULL,
	"situation" text NOT NULL,
	"candidacy_id" text NOT NULL,
	"added_by" text NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"left_at" timestamp with time zone,
	"removed_by" text
);
--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_group_id_work_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."work_group"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_answer" ADD CONSTRAINT "contribution_answer_group_id_work_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."work_group"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_answer" ADD CONSTRAINT "contribution_answer_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_piece" ADD CONSTRAINT "shared_piece_piece_id_piece_id_fk" FOREIGN KEY ("piece_id") REFERENCES "public"."piece"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_piece" ADD CONSTRAINT "shared_piece_source_id_piece_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."piece"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_piece" ADD CONSTRAINT "shared_piece_group_id_work_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."work_group"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_group" ADD CONSTRAINT "work_group_session_id_exam_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."exam_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_group_member" ADD CONSTRAINT "work_group_member_group_id_work_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."work_group"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_group_member" ADD CONSTRAINT "work_group_member_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contribution_group" ON "contribution" USING btree ("group_id","situation","written_at");--> statement-breakpoint
CREATE INDEX "contribution_answer_group" ON "contribution_answer" USING btree ("group_id","situation","at");--> statement-breakpoint
CREATE INDEX "work_group_session" ON "work_group" USING btree ("session_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "work_group_member_situation" ON "work_group_member" USING btree ("candidacy_id","situation") WHERE "work_group_member"."left_at" IS NULL;--> statement-breakpoint
CREATE INDEX "work_group_member_group" ON "work_group_member" USING btree ("group_id","added_at");--> statement-breakpoint
CREATE TRIGGER "work_group_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "work_group" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "contribution_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "contribution" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "contribution_answer_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "contribution_answer" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "shared_piece_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "shared_piece" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
