CREATE TABLE "notified_conclusion" (
	"decision_id" text PRIMARY KEY NOT NULL,
	"notification_id" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "notified_conclusion" ADD CONSTRAINT "notified_conclusion_decision_id_mission_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."mission_decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notified_conclusion" ADD CONSTRAINT "notified_conclusion_notification_id_notification_id_fk" FOREIGN KEY ("notification_id") REFERENCES "public"."notification"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notified_conclusion_notification" ON "notified_conclusion" USING btree ("notification_id");
--> statement-breakpoint
CREATE TRIGGER "notified_conclusion_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "notified_conclusion" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
