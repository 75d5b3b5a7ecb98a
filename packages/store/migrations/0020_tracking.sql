CREATE TABLE "tracking_door" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"secret_sha256" text NOT NULL,
	"hint" text NOT NULL,
	"made_by" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "tracking_line" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"experiment_id" text NOT NULL,
	"run_id" text,
	"kind" text NOT NULL,
	"change" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "tracking_door" ADD CONSTRAINT "tracking_door_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tracking_line" ADD CONSTRAINT "tracking_line_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "tracking_door_secret" ON "tracking_door" USING btree ("secret_sha256");--> statement-breakpoint
CREATE INDEX "tracking_door_project" ON "tracking_door" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "tracking_line_run" ON "tracking_line" USING btree ("project_id","run_id","seq");--> statement-breakpoint
CREATE INDEX "tracking_line_experiment" ON "tracking_line" USING btree ("project_id","experiment_id");