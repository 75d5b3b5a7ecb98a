CREATE TABLE "hidden_look" (
	"run_id" text PRIMARY KEY NOT NULL,
	"hand_in_id" text NOT NULL,
	"case_sha256" text NOT NULL,
	"rank" integer NOT NULL,
	"looked_at" timestamp with time zone NOT NULL,
	"looked_by" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "hidden_look" ADD CONSTRAINT "hidden_look_run_id_job_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."job_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hidden_look" ADD CONSTRAINT "hidden_look_hand_in_id_hand_in_id_fk" FOREIGN KEY ("hand_in_id") REFERENCES "public"."hand_in"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "hidden_look_rank" ON "hidden_look" USING btree ("hand_in_id","rank");
--> statement-breakpoint
CREATE TRIGGER "hidden_look_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "hidden_look" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
