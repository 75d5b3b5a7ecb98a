CREATE TABLE "hand_over" (
	"id" text PRIMARY KEY NOT NULL,
	"seat_id" text NOT NULL,
	"reason" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hand_over_answer" (
	"hand_over_id" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"reason" text NOT NULL,
	"successor_id" text,
	"answered_by" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "oral_entry" (
	"id" text PRIMARY KEY NOT NULL,
	"candidacy_id" text NOT NULL,
	"situation" text NOT NULL,
	"seat_id" text NOT NULL,
	"act" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "oral_seal" (
	"id" text PRIMARY KEY NOT NULL,
	"candidacy_id" text NOT NULL,
	"situation" text NOT NULL,
	"number" integer NOT NULL,
	"entries" integer NOT NULL,
	"sha256" text NOT NULL,
	"sealed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "seat_relock" (
	"reopening_id" text PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "seat_reopening" (
	"id" text PRIMARY KEY NOT NULL,
	"seat_id" text NOT NULL,
	"criterion" text NOT NULL,
	"next_version_id" text NOT NULL,
	"next_item" text NOT NULL,
	"reason" text NOT NULL,
	"act" jsonb NOT NULL,
	"opened_by" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "second_opinion" (
	"id" text PRIMARY KEY NOT NULL,
	"seat_id" text NOT NULL,
	"criterion" text NOT NULL,
	"asked" boolean NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "judgement" ADD COLUMN "observables" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "judgement" ADD COLUMN "sent_id" text;--> statement-breakpoint
ALTER TABLE "hand_over" ADD CONSTRAINT "hand_over_seat_id_seat_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."seat"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_over_answer" ADD CONSTRAINT "hand_over_answer_hand_over_id_hand_over_id_fk" FOREIGN KEY ("hand_over_id") REFERENCES "public"."hand_over"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_over_answer" ADD CONSTRAINT "hand_over_answer_successor_id_seat_id_fk" FOREIGN KEY ("successor_id") REFERENCES "public"."seat"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "oral_entry" ADD CONSTRAINT "oral_entry_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "oral_entry" ADD CONSTRAINT "oral_entry_seat_id_seat_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."seat"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "oral_seal" ADD CONSTRAINT "oral_seal_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_relock" ADD CONSTRAINT "seat_relock_reopening_id_seat_reopening_id_fk" FOREIGN KEY ("reopening_id") REFERENCES "public"."seat_reopening"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_reopening" ADD CONSTRAINT "seat_reopening_seat_id_seat_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."seat"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_opinion" ADD CONSTRAINT "second_opinion_seat_id_seat_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."seat"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "hand_over_seat" ON "hand_over" USING btree ("seat_id","asked_at");--> statement-breakpoint
CREATE INDEX "oral_entry_oral" ON "oral_entry" USING btree ("candidacy_id","situation","at");--> statement-breakpoint
CREATE UNIQUE INDEX "oral_seal_number" ON "oral_seal" USING btree ("candidacy_id","situation","number");--> statement-breakpoint
CREATE INDEX "seat_reopening_seat" ON "seat_reopening" USING btree ("seat_id","opened_at");--> statement-breakpoint
CREATE INDEX "second_opinion_seat" ON "second_opinion" USING btree ("seat_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "judgement_sent" ON "judgement" USING btree ("seat_id","sent_id");--> statement-breakpoint
CREATE TRIGGER "second_opinion_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "second_opinion" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "hand_over_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "hand_over" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "hand_over_answer_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "hand_over_answer" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "seat_reopening_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "seat_reopening" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "seat_relock_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "seat_relock" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "oral_entry_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "oral_entry" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "oral_seal_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "oral_seal" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
