CREATE TABLE "criteria_look" (
	"id" text PRIMARY KEY NOT NULL,
	"candidacy_id" text NOT NULL,
	"seat_id" text NOT NULL,
	"criteria" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "full_report_access" (
	"id" text PRIMARY KEY NOT NULL,
	"candidacy_id" text NOT NULL,
	"user_id" text NOT NULL,
	"granted" boolean NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mission_confidentiality" (
	"id" text PRIMARY KEY NOT NULL,
	"candidacy_id" text NOT NULL,
	"confidential" boolean NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mission_decision" (
	"id" text PRIMARY KEY NOT NULL,
	"candidacy_id" text NOT NULL,
	"result" text NOT NULL,
	"outcome" jsonb NOT NULL,
	"duration" jsonb NOT NULL,
	"share" jsonb NOT NULL,
	"criteria" jsonb NOT NULL,
	"motive" text NOT NULL,
	"present" jsonb NOT NULL,
	"act" jsonb NOT NULL,
	"supersedes" text,
	"decided_by" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mission_defence" (
	"id" text PRIMARY KEY NOT NULL,
	"candidacy_id" text NOT NULL,
	"held_on" text NOT NULL,
	"place" text NOT NULL,
	"present" jsonb NOT NULL,
	"questions" jsonb NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mission_log_entry" (
	"id" text PRIMARY KEY NOT NULL,
	"entry_id" text NOT NULL,
	"candidacy_id" text NOT NULL,
	"number" integer NOT NULL,
	"day" text NOT NULL,
	"text" text NOT NULL,
	"criteria" jsonb NOT NULL,
	"removed" boolean NOT NULL,
	"written_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mission_review" (
	"id" text PRIMARY KEY NOT NULL,
	"mission_id" text NOT NULL,
	"version_id" text NOT NULL,
	"verdict" text NOT NULL,
	"note" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mission_version" (
	"id" text PRIMARY KEY NOT NULL,
	"mission_id" text NOT NULL,
	"candidacy_id" text NOT NULL,
	"number" integer NOT NULL,
	"terms" jsonb NOT NULL,
	"withdrawn" boolean NOT NULL,
	"sha256" text NOT NULL,
	"written_by" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session_mission" (
	"session_id" text PRIMARY KEY NOT NULL,
	"rules" jsonb NOT NULL,
	"hash" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tutor_attestation" (
	"id" text PRIMARY KEY NOT NULL,
	"invitation_id" text NOT NULL,
	"mission_id" text NOT NULL,
	"version_id" text NOT NULL,
	"verdict" text NOT NULL,
	"word" text NOT NULL,
	"proposed" jsonb,
	"act" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tutor_contact" (
	"version_id" text PRIMARY KEY NOT NULL,
	"candidacy_id" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tutor_invitation" (
	"id" text PRIMARY KEY NOT NULL,
	"mission_id" text NOT NULL,
	"version_id" text NOT NULL,
	"candidacy_id" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tutor_invitation_end" (
	"invitation_id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tutor_link" (
	"id" text PRIMARY KEY NOT NULL,
	"invitation_id" text NOT NULL,
	"token_sha256" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "criteria_look" ADD CONSTRAINT "criteria_look_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "criteria_look" ADD CONSTRAINT "criteria_look_seat_id_seat_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."seat"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "full_report_access" ADD CONSTRAINT "full_report_access_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "full_report_access" ADD CONSTRAINT "full_report_access_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mission_confidentiality" ADD CONSTRAINT "mission_confidentiality_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mission_decision" ADD CONSTRAINT "mission_decision_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mission_defence" ADD CONSTRAINT "mission_defence_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mission_log_entry" ADD CONSTRAINT "mission_log_entry_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mission_review" ADD CONSTRAINT "mission_review_version_id_mission_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."mission_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mission_version" ADD CONSTRAINT "mission_version_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_mission" ADD CONSTRAINT "session_mission_session_id_exam_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."exam_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tutor_attestation" ADD CONSTRAINT "tutor_attestation_invitation_id_tutor_invitation_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."tutor_invitation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tutor_attestation" ADD CONSTRAINT "tutor_attestation_version_id_mission_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."mission_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tutor_contact" ADD CONSTRAINT "tutor_contact_version_id_mission_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."mission_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tutor_contact" ADD CONSTRAINT "tutor_contact_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tutor_invitation" ADD CONSTRAINT "tutor_invitation_version_id_mission_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."mission_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tutor_invitation" ADD CONSTRAINT "tutor_invitation_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tutor_invitation_end" ADD CONSTRAINT "tutor_invitation_end_invitation_id_tutor_invitation_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."tutor_invitation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tutor_link" ADD CONSTRAINT "tutor_link_invitation_id_tutor_invitation_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."tutor_invitation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "criteria_look_candidacy" ON "criteria_look" USING btree ("candidacy_id","at");--> statement-breakpoint
CREATE INDEX "full_report_access_candidacy" ON "full_report_access" USING btree ("candidacy_id","at");--> statement-breakpoint
CREATE INDEX "mission_confidentiality_candidacy" ON "mission_confidentiality" USING btree ("candidacy_id","at");--> statement-breakpoint
CREATE INDEX "mission_decision_candidacy" ON "mission_decision" USING btree ("candidacy_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "mission_decision_supersedes" ON "mission_decision" USING btree ("supersedes");--> statement-breakpoint
CREATE INDEX "mission_defence_candidacy" ON "mission_defence" USING btree ("candidacy_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "mission_log_entry_number" ON "mission_log_entry" USING btree ("entry_id","number");--> statement-breakpoint
CREATE INDEX "mission_log_entry_candidacy" ON "mission_log_entry" USING btree ("candidacy_id");--> statement-breakpoint
CREATE INDEX "mission_review_version" ON "mission_review" USING btree ("version_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mission_version_number" ON "mission_version" USING btree ("mission_id","number");--> statement-breakpoint
CREATE INDEX "mission_version_candidacy" ON "mission_version" USING btree ("candidacy_id");--> statement-breakpoint
CREATE UNIQUE INDEX "tutor_attestation_invitation" ON "tutor_attestation" USING btree ("invitation_id");--> statement-breakpoint
CREATE INDEX "tutor_attestation_version" ON "tutor_attestation" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "tutor_contact_candidacy" ON "tutor_contact" USING btree ("candidacy_id");--> statement-breakpoint
CREATE INDEX "tutor_invitation_candidacy" ON "tutor_invitation" USING btree ("candidacy_id");--> statement-breakpoint
CREATE UNIQUE INDEX "tutor_link_token" ON "tutor_link" USING btree ("token_sha256");--> statement-breakpoint
CREATE TRIGGER "session_mission_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "session_mission" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "mission_version_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "mission_version" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "mission_log_entry_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "mission_log_entry" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "tutor_invitation_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "tutor_invitation" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "tutor_invitation_end_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "tutor_invitation_end" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "tutor_attestation_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "tutor_attestation" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "mission_review_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "mission_review" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "mission_confidentiality_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "mission_confidentiality" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "full_report_access_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "full_report_access" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "criteria_look_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "criteria_look" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "mission_defence_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "mission_defence" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "mission_decision_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "mission_decision" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "tutor_link_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "tutor_link" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
