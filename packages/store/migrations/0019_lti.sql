CREATE TABLE "lti_course" (
	"id" text PRIMARY KEY NOT NULL,
	"platform_id" text NOT NULL,
	"deployment_id" text NOT NULL,
	"context_id" text NOT NULL,
	"title" text NOT NULL,
	"members_url" text NOT NULL,
	"seen_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lti_deployment" (
	"id" text PRIMARY KEY NOT NULL,
	"platform_id" text NOT NULL,
	"deployment_id" text NOT NULL,
	"state" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lti_invitation" (
	"token_sha256" text PRIMARY KEY NOT NULL,
	"made_by" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lti_launch" (
	"ticket_sha256" text PRIMARY KEY NOT NULL,
	"platform_id" text NOT NULL,
	"deployment_id" text NOT NULL,
	"subject" text NOT NULL,
	"content" jsonb NOT NULL,
	"answer" text,
	"made_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lti_line_item" (
	"placement_id" text NOT NULL,
	"url" text NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "lti_line_item_placement_id_url_pk" PRIMARY KEY("placement_id","url")
);
--> statement-breakpoint
CREATE TABLE "lti_link" (
	"platform_id" text NOT NULL,
	"subject" text NOT NULL,
	"user_id" text NOT NULL,
	"linked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "lti_link_platform_id_subject_pk" PRIMARY KEY("platform_id","subject")
);
--> statement-breakpoint
CREATE TABLE "lti_login" (
	"state_sha256" text PRIMARY KEY NOT NULL,
	"platform_id" text NOT NULL,
	"nonce_sha256" text NOT NULL,
	"browser_sha256" text NOT NULL,
	"request" jsonb NOT NULL,
	"made_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lti_placement" (
	"id" text PRIMARY KEY NOT NULL,
	"platform_id" text NOT NULL,
	"deployment_id" text NOT NULL,
	"context_id" text NOT NULL,
	"session_id" text NOT NULL,
	"situation" text NOT NULL,
	"placed_by" text NOT NULL,
	"placed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lti_platform" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"issuer" text NOT NULL,
	"client_id" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lti_score" (
	"id" text PRIMARY KEY NOT NULL,
	"placement_id" text NOT NULL,
	"candidacy_id" text NOT NULL,
	"news" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lti_score_attempt" (
	"id" text PRIMARY KEY NOT NULL,
	"score_id" text NOT NULL,
	"outcome" text NOT NULL,
	"status" integer,
	"error_code" text,
	"duration_ms" integer NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lti_setting" (
	"id" text PRIMARY KEY NOT NULL,
	"platform_id" text NOT NULL,
	"state" text NOT NULL,
	"authorize_url" text NOT NULL,
	"token_url" text NOT NULL,
	"key_set_url" text NOT NULL,
	"audience" text NOT NULL,
	"frame_origins" jsonb NOT NULL,
	"tells_decisions" boolean NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "lti_course" ADD CONSTRAINT "lti_course_platform_id_lti_platform_id_fk" FOREIGN KEY ("platform_id") REFERENCES "public"."lti_platform"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lti_deployment" ADD CONSTRAINT "lti_deployment_platform_id_lti_platform_id_fk" FOREIGN KEY ("platform_id") REFERENCES "public"."lti_platform"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lti_launch" ADD CONSTRAINT "lti_launch_platform_id_lti_platform_id_fk" FOREIGN KEY ("platform_id") REFERENCES "public"."lti_platform"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lti_line_item" ADD CONSTRAINT "lti_line_item_placement_id_lti_placement_id_fk" FOREIGN KEY ("placement_id") REFERENCES "public"."lti_placement"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lti_link" ADD CONSTRAINT "lti_link_platform_id_lti_platform_id_fk" FOREIGN KEY ("platform_id") REFERENCES "public"."lti_platform"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lti_link" ADD CONSTRAINT "lti_link_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lti_login" ADD CONSTRAINT "lti_login_platform_id_lti_platform_id_fk" FOREIGN KEY ("platform_id") REFERENCES "public"."lti_platform"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lti_placement" ADD CONSTRAINT "lti_placement_platform_id_lti_platform_id_fk" FOREIGN KEY ("platform_id") REFERENCES "public"."lti_platform"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lti_placement" ADD CONSTRAINT "lti_placement_session_id_exam_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."exam_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lti_score" ADD CONSTRAINT "lti_score_placement_id_lti_placement_id_fk" FOREIGN KEY ("placement_id") REFERENCES "public"."lti_placement"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lti_score" ADD CONSTRAINT "lti_score_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lti_score_attempt" ADD CONSTRAINT "lti_score_attempt_score_id_lti_score_id_fk" FOREIGN KEY ("score_id") REFERENCES "public"."lti_score"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lti_setting" ADD CONSTRAINT "lti_setting_platform_id_lti_platform_id_fk" FOREIGN KEY ("platform_id") REFERENCES "public"."lti_platform"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "lti_course_platform" ON "lti_course" USING btree ("platform_id","seen_at");--> statement-breakpoint
CREATE INDEX "lti_deployment_platform" ON "lti_deployment" USING btree ("platform_id","at");--> statement-breakpoint
CREATE INDEX "lti_launch_made" ON "lti_launch" USING btree ("made_at");--> statement-breakpoint
CREATE UNIQUE INDEX "lti_link_user" ON "lti_link" USING btree ("platform_id","user_id");--> statement-breakpoint
CREATE INDEX "lti_login_made" ON "lti_login" USING btree ("made_at");--> statement-breakpoint
CREATE UNIQUE INDEX "lti_platform_client" ON "lti_platform" USING btree ("issuer","client_id");--> statement-breakpoint
CREATE INDEX "lti_score_placement" ON "lti_score" USING btree ("placement_id","made_at");--> statement-breakpoint
CREATE INDEX "lti_score_attempt_score" ON "lti_score_attempt" USING btree ("score_id","at");--> statement-breakpoint
CREATE INDEX "lti_setting_platform" ON "lti_setting" USING btree ("platform_id","changed_at");--> statement-breakpoint
CREATE TRIGGER "lti_platform_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "lti_platform" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "lti_setting_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "lti_setting" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "lti_deployment_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "lti_deployment" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "lti_placement_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "lti_placement" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "lti_line_item_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "lti_line_item" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "lti_course_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "lti_course" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "lti_score_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "lti_score" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "lti_score_attempt_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "lti_score_attempt" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
