CREATE TABLE "calendar_feed" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"secret_sha256" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "calendar_feed_revocation" (
	"feed_id" text PRIMARY KEY NOT NULL,
	"revoked_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "deadline_extension" (
	"id" text PRIMARY KEY NOT NULL,
	"candidacy_id" text NOT NULL,
	"situation" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"ground" text NOT NULL,
	"granted_by" text NOT NULL,
	"granted_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "letter" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"user_id" text NOT NULL,
	"session_id" text NOT NULL,
	"facts" jsonb NOT NULL,
	"written_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "letter_attempt" (
	"id" text PRIMARY KEY NOT NULL,
	"letter_id" text NOT NULL,
	"outcome" text NOT NULL,
	"error_code" text,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person_language" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"language" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reminder_schedule" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"days_before" jsonb NOT NULL,
	"late" boolean NOT NULL,
	"set_by" text NOT NULL,
	"set_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session_date" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"opens_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"place" text NOT NULL,
	"follows" text,
	"supersedes" text,
	"set_by" text NOT NULL,
	"set_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feed_revocation" ADD CONSTRAINT "calendar_feed_revocation_feed_id_calendar_feed_id_fk" FOREIGN KEY ("feed_id") REFERENCES "public"."calendar_feed"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deadline_extension" ADD CONSTRAINT "deadline_extension_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_session_id_exam_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."exam_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_attempt" ADD CONSTRAINT "letter_attempt_letter_id_letter_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letter"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_language" ADD CONSTRAINT "person_language_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_schedule" ADD CONSTRAINT "reminder_schedule_session_id_exam_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."exam_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_date" ADD CONSTRAINT "session_date_session_id_exam_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."exam_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feed_secret" ON "calendar_feed" USING btree ("secret_sha256");--> statement-breakpoint
CREATE INDEX "calendar_feed_user" ON "calendar_feed" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "deadline_extension_candidacy" ON "deadline_extension" USING btree ("candidacy_id","situation");--> statement-breakpoint
CREATE UNIQUE INDEX "letter_key" ON "letter" USING btree ("key");--> statement-breakpoint
CREATE INDEX "letter_written" ON "letter" USING btree ("written_at");--> statement-breakpoint
CREATE INDEX "letter_attempt_letter" ON "letter_attempt" USING btree ("letter_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "letter_attempt_sent" ON "letter_attempt" USING btree ("letter_id") WHERE outcome = 'sent';--> statement-breakpoint
CREATE INDEX "person_language_user" ON "person_language" USING btree ("user_id","at");--> statement-breakpoint
CREATE INDEX "reminder_schedule_session" ON "reminder_schedule" USING btree ("session_id","set_at");--> statement-breakpoint
CREATE UNIQUE INDEX "session_date_supersedes" ON "session_date" USING btree ("supersedes");--> statement-breakpoint
CREATE UNIQUE INDEX "session_date_first" ON "session_date" USING btree ("session_id","kind","subject") WHERE supersedes is null;--> statement-breakpoint
CREATE INDEX "session_date_session" ON "session_date" USING btree ("session_id","set_at");--> statement-breakpoint
CREATE TRIGGER "session_date_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "session_date" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "deadline_extension_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "deadline_extension" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "reminder_schedule_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "reminder_schedule" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "calendar_feed_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "calendar_feed" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "calendar_feed_revocation_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "calendar_feed_revocation" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "letter_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "letter" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "letter_attempt_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "letter_attempt" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
