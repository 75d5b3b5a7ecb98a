CREATE TABLE "border_answer" (
	"id" text PRIMARY KEY NOT NULL,
	"candidacy_id" text NOT NULL,
	"block" text NOT NULL,
	"kind" text NOT NULL,
	"criteria" jsonb NOT NULL,
	"seat_id" text,
	"reason" text NOT NULL,
	"answered_by" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sample_assignment" (
	"id" text PRIMARY KEY NOT NULL,
	"pick_id" text NOT NULL,
	"user_id" text NOT NULL,
	"assigned_by" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sample_draw" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"seed" bigint NOT NULL,
	"rest" integer NOT NULL,
	"drawn" integer NOT NULL,
	"drawn_by" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sample_pick" (
	"id" text PRIMARY KEY NOT NULL,
	"draw_id" text NOT NULL,
	"candidacy_id" text NOT NULL,
	"block" text NOT NULL,
	"reason" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sample_reading" (
	"id" text PRIMARY KEY NOT NULL,
	"pick_id" text NOT NULL,
	"criterion" text NOT NULL,
	"verdict" text NOT NULL,
	"grade" text NOT NULL,
	"settled" text NOT NULL,
	"sentence" text NOT NULL,
	"read_by" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "border_answer" ADD CONSTRAINT "border_answer_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "border_answer" ADD CONSTRAINT "border_answer_seat_id_seat_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."seat"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sample_assignment" ADD CONSTRAINT "sample_assignment_pick_id_sample_pick_id_fk" FOREIGN KEY ("pick_id") REFERENCES "public"."sample_pick"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sample_draw" ADD CONSTRAINT "sample_draw_session_id_exam_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."exam_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sample_pick" ADD CONSTRAINT "sample_pick_draw_id_sample_draw_id_fk" FOREIGN KEY ("draw_id") REFERENCES "public"."sample_draw"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sample_pick" ADD CONSTRAINT "sample_pick_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sample_reading" ADD CONSTRAINT "sample_reading_pick_id_sample_pick_id_fk" FOREIGN KEY ("pick_id") REFERENCES "public"."sample_pick"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "border_answer_block" ON "border_answer" USING btree ("candidacy_id","block","at");--> statement-breakpoint
CREATE INDEX "sample_assignment_pick" ON "sample_assignment" USING btree ("pick_id","at");--> statement-breakpoint
CREATE INDEX "sample_draw_session" ON "sample_draw" USING btree ("session_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "sample_pick_block" ON "sample_pick" USING btree ("candidacy_id","block");--> statement-breakpoint
CREATE INDEX "sample_reading_pick" ON "sample_reading" USING btree ("pick_id","at");--> statement-breakpoint
CREATE TRIGGER "border_answer_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "border_answer" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "sample_draw_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "sample_draw" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "sample_pick_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "sample_pick" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "sample_assignment_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "sample_assignment" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "sample_reading_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "sample_reading" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
