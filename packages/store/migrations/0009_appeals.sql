CREATE TABLE "appeal" (
	"id" text PRIMARY KEY NOT NULL,
	"decision_id" text NOT NULL,
	"candidacy_id" text NOT NULL,
	"block" text NOT NULL,
	"ground" text NOT NULL,
	"statement" text NOT NULL,
	"filed_by" text NOT NULL,
	"filed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appeal_answer" (
	"appeal_id" text PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"motive" text NOT NULL,
	"act" jsonb NOT NULL,
	"answered_by" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appeal_assignment" (
	"id" text PRIMARY KEY NOT NULL,
	"appeal_id" text NOT NULL,
	"user_id" text NOT NULL,
	"assigned_by" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_decision_id_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeal_answer" ADD CONSTRAINT "appeal_answer_appeal_id_appeal_id_fk" FOREIGN KEY ("appeal_id") REFERENCES "public"."appeal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeal_assignment" ADD CONSTRAINT "appeal_assignment_appeal_id_appeal_id_fk" FOREIGN KEY ("appeal_id") REFERENCES "public"."appeal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "appeal_decision" ON "appeal" USING btree ("decision_id");--> statement-breakpoint
CREATE INDEX "appeal_candidacy" ON "appeal" USING btree ("candidacy_id");--> statement-breakpoint
CREATE INDEX "appeal_assignment_appeal" ON "appeal_assignment" USING btree ("appeal_id");--> statement-breakpoint
CREATE INDEX "appeal_handler" ON "appeal_assignment" USING btree ("user_id");--> statement-breakpoint
CREATE TRIGGER "appeal_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "appeal" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "appeal_assignment_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "appeal_assignment" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "appeal_answer_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "appeal_answer" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
