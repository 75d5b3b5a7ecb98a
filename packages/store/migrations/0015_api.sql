CREATE TABLE "api_token" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"secret_sha256" text NOT NULL,
	"hint" text NOT NULL,
	"scopes" jsonb NOT NULL,
	"expires_at" timestamp with time zone,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "api_token_revocation" (
	"token_id" text PRIMARY KEY NOT NULL,
	"revoked_by" text NOT NULL,
	"revoked_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "api_token_use" (
	"token_id" text NOT NULL,
	"day" text NOT NULL,
	CONSTRAINT "api_token_use_token_id_day_pk" PRIMARY KEY("token_id","day")
);
--> statement-breakpoint
CREATE TABLE "api_write" (
	"token_id" text NOT NULL,
	"key" text NOT NULL,
	"request_sha256" text NOT NULL,
	"resource_id" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "api_write_token_id_key_pk" PRIMARY KEY("token_id","key")
);
--> statement-breakpoint
CREATE TABLE "webhook" (
	"id" text PRIMARY KEY NOT NULL,
	"url" text NOT NULL,
	"events" jsonb NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhook_attempt" (
	"id" text PRIMARY KEY NOT NULL,
	"message_id" text NOT NULL,
	"outcome" text NOT NULL,
	"status" integer,
	"error_code" text,
	"duration_ms" integer NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhook_change" (
	"id" text PRIMARY KEY NOT NULL,
	"webhook_id" text NOT NULL,
	"state" text NOT NULL,
	"cause" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhook_message" (
	"id" text PRIMARY KEY NOT NULL,
	"webhook_id" text NOT NULL,
	"event" text NOT NULL,
	"body" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_token_revocation" ADD CONSTRAINT "api_token_revocation_token_id_api_token_id_fk" FOREIGN KEY ("token_id") REFERENCES "public"."api_token"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_token_use" ADD CONSTRAINT "api_token_use_token_id_api_token_id_fk" FOREIGN KEY ("token_id") REFERENCES "public"."api_token"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_write" ADD CONSTRAINT "api_write_token_id_api_token_id_fk" FOREIGN KEY ("token_id") REFERENCES "public"."api_token"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook" ADD CONSTRAINT "webhook_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_attempt" ADD CONSTRAINT "webhook_attempt_message_id_webhook_message_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."webhook_message"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_change" ADD CONSTRAINT "webhook_change_webhook_id_webhook_id_fk" FOREIGN KEY ("webhook_id") REFERENCES "public"."webhook"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_message" ADD CONSTRAINT "webhook_message_webhook_id_webhook_id_fk" FOREIGN KEY ("webhook_id") REFERENCES "public"."webhook"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "api_token_secret" ON "api_token" USING btree ("secret_sha256");--> statement-breakpoint
CREATE INDEX "api_write_at" ON "api_write" USING btree ("at");--> statement-breakpoint
CREATE INDEX "webhook_attempt_message" ON "webhook_attempt" USING btree ("message_id","at");--> statement-breakpoint
CREATE INDEX "webhook_change_webhook" ON "webhook_change" USING btree ("webhook_id","at");--> statement-breakpoint
CREATE INDEX "webhook_message_webhook" ON "webhook_message" USING btree ("webhook_id","made_at");--> statement-breakpoint
CREATE TRIGGER "api_token_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "api_token" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "api_token_revocation_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "api_token_revocation" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "api_token_use_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "api_token_use" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "webhook_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "webhook" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "webhook_change_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "webhook_change" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "webhook_message_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "webhook_message" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "webhook_attempt_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "webhook_attempt" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();