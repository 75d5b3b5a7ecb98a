CREATE TABLE "account_link" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"token_sha256" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "account_link_end" (
	"link_id" text PRIMARY KEY NOT NULL,
	"ended_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "letter" ALTER COLUMN "session_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "account_link" ADD CONSTRAINT "account_link_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_link_end" ADD CONSTRAINT "account_link_end_link_id_account_link_id_fk" FOREIGN KEY ("link_id") REFERENCES "public"."account_link"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "account_link_token" ON "account_link" USING btree ("token_sha256");--> statement-breakpoint
CREATE INDEX "account_link_user" ON "account_link" USING btree ("user_id");--> statement-breakpoint
CREATE TRIGGER "account_link_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "account_link" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();--> statement-breakpoint
CREATE TRIGGER "account_link_end_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "account_link_end" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
