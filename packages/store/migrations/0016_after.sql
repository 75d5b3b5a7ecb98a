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
ALTER TABLE "notification" ADD CONSTRAINT "notification_session_id_exam_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."exam_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_opening" ADD CONSTRAINT "notification_opening_notification_id_notification_id_fk" FOREIGN KEY ("notification_id") REFERENCES "public"."notification"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notified_decision" ADD CONSTRAINT "notified_decision_decision_id_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notified_decision" ADD CONSTRAINT "notified_decision_notification_id_notification_id_fk" FOREIGN KEY ("notification_id") REFERENCES "public"."notification"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notification_candidacy" ON "notification" USING btree ("candidacy_id","at");--> statement-breakpoint
CREATE INDEX "notification_session" ON "notification" USING btree ("session_id","at");--> statement-breakpoint
CREATE INDEX "notified_decision_notification" ON "notified_decision" USING btree ("notification_id");--> statement-breakpoint
CREATE TRIGGER "notification_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "notification" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "notified_decision_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "notified_decision" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "notification_opening_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "notification_opening" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
