CREATE TABLE "regulations_draft" (
	"id" text PRIMARY KEY NOT NULL,
	"framework_version_id" text NOT NULL,
	"based_on" text,
	"start" jsonb NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "regulations_edit" (
	"id" text PRIMARY KEY NOT NULL,
	"draft_id" text NOT NULL,
	"rank" integer NOT NULL,
	"field" text NOT NULL,
	"value" jsonb NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "regulations_version" ADD COLUMN "draft_id" text;--> statement-breakpoint
ALTER TABLE "regulations_version" ADD COLUMN "framework_version_id" text;--> statement-breakpoint
ALTER TABLE "regulations_version" ADD COLUMN "supersedes" text;--> statement-breakpoint
ALTER TABLE "regulations_draft" ADD CONSTRAINT "regulations_draft_framework_version_id_framework_version_id_fk" FOREIGN KEY ("framework_version_id") REFERENCES "public"."framework_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regulations_edit" ADD CONSTRAINT "regulations_edit_draft_id_regulations_draft_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."regulations_draft"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "regulations_edit_rank" ON "regulations_edit" USING btree ("draft_id","rank");--> statement-breakpoint
ALTER TABLE "regulations_version" ADD CONSTRAINT "regulations_version_draft_id_regulations_draft_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."regulations_draft"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regulations_version" ADD CONSTRAINT "regulations_version_framework_version_id_framework_version_id_fk" FOREIGN KEY ("framework_version_id") REFERENCES "public"."framework_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "regulations_version_draft" ON "regulations_version" USING btree ("draft_id");--> statement-breakpoint
CREATE UNIQUE INDEX "regulations_version_supersedes" ON "regulations_version" USING btree ("supersedes");
--> statement-breakpoint
CREATE TRIGGER "regulations_draft_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "regulations_draft" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "regulations_edit_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "regulations_edit" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
