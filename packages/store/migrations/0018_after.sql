CREATE TABLE "notification" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"candidacy_id" text NOT NULL,
	"notice" jsonb NOT NULL,
	"sha256" text NOT NULL,
	"act" jsonb NOT NULL,
	"notified_by" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notification_opening" (
	"notification_id" text PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notified_decision" (
	"decision_id" text PRIMARY KEY NOT NULL,
	"notification_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "retention_erasure" (
	"candidacy_id" text PRIMARY KEY NOT NULL,
	"id" text NOT NULL,
	"session_id" text NOT NULL,
	"basis" jsonb NOT NULL,
	"erased" jsonb NOT NULL,
	"contents" jsonb NOT NULL,
	"act" jsonb NOT NULL,
	"confirmed_by" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "retention_hold" (
	"id" text PRIMARY KEY NOT NULL,
	"candidacy_id" text NOT NULL,
	"reason" text NOT NULL,
	"held_by" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "retention_hold_end" (
	"hold_id" text PRIMARY KEY NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "survey_answer" (
	"id" text PRIMARY KEY NOT NULL,
	"invitation_id" text NOT NULL,
	"answer" jsonb,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "survey_campaign" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"horizon" integer NOT NULL,
	"opened_by" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "survey_invitation" (
	"id" text PRIMARY KEY NOT NULL,
	"campaign_id" text NOT NULL,
	"candidacy_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "survey_link" (
	"id" text PRIMARY KEY NOT NULL,
	"invitation_id" text NOT NULL,
	"token_sha256" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_session_id_exam_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."exam_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_opening" ADD CONSTRAINT "notification_opening_notification_id_notification_id_fk" FOREIGN KEY ("notification_id") REFERENCES "public"."notification"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notified_decision" ADD CONSTRAINT "notified_decision_decision_id_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notified_decision" ADD CONSTRAINT "notified_decision_notification_id_notification_id_fk" FOREIGN KEY ("notification_id") REFERENCES "public"."notification"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_erasure" ADD CONSTRAINT "retention_erasure_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_erasure" ADD CONSTRAINT "retention_erasure_session_id_exam_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."exam_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_hold" ADD CONSTRAINT "retention_hold_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_hold_end" ADD CONSTRAINT "retention_hold_end_hold_id_retention_hold_id_fk" FOREIGN KEY ("hold_id") REFERENCES "public"."retention_hold"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_answer" ADD CONSTRAINT "survey_answer_invitation_id_survey_invitation_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."survey_invitation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_campaign" ADD CONSTRAINT "survey_campaign_session_id_exam_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."exam_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_invitation" ADD CONSTRAINT "survey_invitation_campaign_id_survey_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."survey_campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_invitation" ADD CONSTRAINT "survey_invitation_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_link" ADD CONSTRAINT "survey_link_invitation_id_survey_invitation_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."survey_invitation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notification_candidacy" ON "notification" USING btree ("candidacy_id","at");--> statement-breakpoint
CREATE INDEX "notification_session" ON "notification" USING btree ("session_id","at");--> statement-breakpoint
CREATE INDEX "notified_decision_notification" ON "notified_decision" USING btree ("notification_id");--> statement-breakpoint
CREATE INDEX "retention_hold_candidacy" ON "retention_hold" USING btree ("candidacy_id");--> statement-breakpoint
CREATE INDEX "survey_answer_invitation" ON "survey_answer" USING btree ("invitation_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "survey_campaign_horizon" ON "survey_campaign" USING btree ("session_id","horizon");--> statement-breakpoint
CREATE UNIQUE INDEX "survey_invitation_holder" ON "survey_invitation" USING btree ("campaign_id","candidacy_id");--> statement-breakpoint
CREATE UNIQUE INDEX "survey_link_token" ON "survey_link" USING btree ("token_sha256");--> statement-breakpoint
CREATE TRIGGER "notification_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "notification" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "notified_decision_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "notified_decision" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "notification_opening_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "notification_opening" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "retention_hold_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "retention_hold" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "retention_hold_end_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "retention_hold_end" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "retention_erasure_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "retention_erasure" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "survey_campaign_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "survey_campaign" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "survey_invitation_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "survey_invitation" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "survey_link_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "survey_link" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "survey_answer_append_only" BEFORE UPDATE OR TRUNCATE ON "survey_answer" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
-- Letters and lines of orals go at their term: a row may be deleted once the erasure of its candidacy is recorded, and never rewritten.
CREATE FUNCTION refuse_unless_erased() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  row_ jsonb := to_jsonb(OLD);
BEGIN
  IF TG_TABLE_NAME = 'letter_attempt' THEN
    SELECT to_jsonb(l) INTO row_ FROM letter l WHERE l.id = row_ ->> 'letter_id';
  END IF;
  IF NOT EXISTS (
    SELECT 1 FROM retention_erasure e JOIN candidacy c ON c.id = e.candidacy_id
    WHERE c.id = row_ ->> 'candidacy_id' OR (c.user_id = row_ ->> 'user_id' AND c.session_id = row_ ->> 'session_id')
  ) THEN
    RAISE EXCEPTION 'append-only: % on %', TG_OP, TG_TABLE_NAME USING ERRCODE = 'ET001';
  END IF;
  RETURN OLD;
END
$$;
--> statement-breakpoint
DROP TRIGGER "letter_append_only" ON "letter";
--> statement-breakpoint
CREATE TRIGGER "letter_append_only" BEFORE UPDATE OR TRUNCATE ON "letter" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "letter_erased_only" BEFORE DELETE ON "letter" FOR EACH ROW EXECUTE FUNCTION refuse_unless_erased();
--> statement-breakpoint
DROP TRIGGER "letter_attempt_append_only" ON "letter_attempt";
--> statement-breakpoint
CREATE TRIGGER "letter_attempt_append_only" BEFORE UPDATE OR TRUNCATE ON "letter_attempt" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "letter_attempt_erased_only" BEFORE DELETE ON "letter_attempt" FOR EACH ROW EXECUTE FUNCTION refuse_unless_erased();
--> statement-breakpoint
DROP TRIGGER "oral_entry_append_only" ON "oral_entry";
--> statement-breakpoint
CREATE TRIGGER "oral_entry_append_only" BEFORE UPDATE OR TRUNCATE ON "oral_entry" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "oral_entry_erased_only" BEFORE DELETE ON "oral_entry" FOR EACH ROW EXECUTE FUNCTION refuse_unless_erased();
