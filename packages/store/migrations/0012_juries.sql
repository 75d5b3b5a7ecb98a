CREATE TABLE "conflict" (
	"id" text PRIMARY KEY NOT NULL,
	"examiner_id" text NOT NULL,
	"candidate_id" text,
	"ground" text NOT NULL,
	"declared_by" text NOT NULL,
	"declared_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "conflict_name" (
	"conflict_id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "conflict_withdrawal" (
	"conflict_id" text PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"withdrawn_by" text NOT NULL,
	"withdrawn_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "examiner" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"blocks" jsonb NOT NULL,
	"employer" text NOT NULL,
	"external" boolean NOT NULL,
	"gender" text,
	"available" boolean NOT NULL,
	"set_by" text NOT NULL,
	"set_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "examiner_training" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"day" text NOT NULL,
	"duration_minutes" integer NOT NULL,
	"blocks" jsonb NOT NULL,
	"counts" jsonb,
	"policy" jsonb NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "qualification_policy" (
	"id" text PRIMARY KEY NOT NULL,
	"anchors" integer NOT NULL,
	"within_one" double precision NOT NULL,
	"same_side" double precision NOT NULL,
	"source" text NOT NULL,
	"set_by" text NOT NULL,
	"set_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "convocation" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"user_id" text NOT NULL,
	"seats" jsonb NOT NULL,
	"answer_by" timestamp with time zone NOT NULL,
	"convened_by" text NOT NULL,
	"convened_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "convocation_answer" (
	"convocation_id" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "jury_presence" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"user_id" text NOT NULL,
	"day" text NOT NULL,
	"state" text NOT NULL,
	"marked_by" text NOT NULL,
	"marked_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "panel_plan" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"seed" bigint NOT NULL,
	"sha256" text NOT NULL,
	"plan" jsonb NOT NULL,
	"seated_by" text NOT NULL,
	"seated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "seat_replacement" (
	"seat_id" text PRIMARY KEY NOT NULL,
	"successor_id" text NOT NULL,
	"ground" text NOT NULL,
	"reason" text NOT NULL,
	"replaced_by" text NOT NULL,
	"replaced_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "conflict" ADD CONSTRAINT "conflict_examiner_id_user_id_fk" FOREIGN KEY ("examiner_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflict" ADD CONSTRAINT "conflict_candidate_id_user_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflict_name" ADD CONSTRAINT "conflict_name_conflict_id_conflict_id_fk" FOREIGN KEY ("conflict_id") REFERENCES "public"."conflict"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflict_withdrawal" ADD CONSTRAINT "conflict_withdrawal_conflict_id_conflict_id_fk" FOREIGN KEY ("conflict_id") REFERENCES "public"."conflict"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "examiner" ADD CONSTRAINT "examiner_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "examiner_training" ADD CONSTRAINT "examiner_training_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "convocation" ADD CONSTRAINT "convocation_session_id_exam_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."exam_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "convocation" ADD CONSTRAINT "convocation_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "convocation_answer" ADD CONSTRAINT "convocation_answer_convocation_id_convocation_id_fk" FOREIGN KEY ("convocation_id") REFERENCES "public"."convocation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jury_presence" ADD CONSTRAINT "jury_presence_session_id_exam_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."exam_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jury_presence" ADD CONSTRAINT "jury_presence_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel_plan" ADD CONSTRAINT "panel_plan_session_id_exam_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."exam_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_replacement" ADD CONSTRAINT "seat_replacement_seat_id_seat_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."seat"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_replacement" ADD CONSTRAINT "seat_replacement_successor_id_seat_id_fk" FOREIGN KEY ("successor_id") REFERENCES "public"."seat"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "conflict_examiner" ON "conflict" USING btree ("examiner_id");--> statement-breakpoint
CREATE INDEX "examiner_user" ON "examiner" USING btree ("user_id","set_at","id");--> statement-breakpoint
CREATE INDEX "examiner_training_user" ON "examiner_training" USING btree ("user_id","day");--> statement-breakpoint
CREATE INDEX "convocation_session" ON "convocation" USING btree ("session_id","convened_at");--> statement-breakpoint
CREATE INDEX "convocation_user" ON "convocation" USING btree ("user_id","convened_at");--> statement-breakpoint
CREATE INDEX "jury_presence_session" ON "jury_presence" USING btree ("session_id","day","user_id","marked_at");--> statement-breakpoint
CREATE INDEX "panel_plan_session" ON "panel_plan" USING btree ("session_id","seated_at");--> statement-breakpoint
CREATE UNIQUE INDEX "seat_replacement_successor" ON "seat_replacement" USING btree ("successor_id");--> statement-breakpoint
CREATE TRIGGER "examiner_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "examiner" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "examiner_training_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "examiner_training" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "qualification_policy_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "qualification_policy" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "conflict_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "conflict" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "conflict_withdrawal_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "conflict_withdrawal" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "panel_plan_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "panel_plan" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "convocation_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "convocation" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "convocation_answer_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "convocation_answer" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "seat_replacement_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "seat_replacement" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "jury_presence_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "jury_presence" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
