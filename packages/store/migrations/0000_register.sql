CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "passkey" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text,
	"public_key" text NOT NULL,
	"user_id" text NOT NULL,
	"credential_id" text NOT NULL,
	"counter" integer NOT NULL,
	"device_type" text NOT NULL,
	"backed_up" boolean NOT NULL,
	"transports" text,
	"created_at" timestamp with time zone DEFAULT now(),
	"aaguid" text
);
--> statement-breakpoint
CREATE TABLE "rate_limit" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"count" integer NOT NULL,
	"last_request" bigint NOT NULL,
	CONSTRAINT "rate_limit_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"user_id" text NOT NULL,
	CONSTRAINT "session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "user" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credential" (
	"id" text PRIMARY KEY NOT NULL,
	"decision_id" text NOT NULL,
	"candidacy_id" text NOT NULL,
	"block" text NOT NULL,
	"body" text NOT NULL,
	"sha256" text NOT NULL,
	"status_list_id" text NOT NULL,
	"status_index" integer NOT NULL,
	"issued_by" text NOT NULL,
	"issued_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credential_revocation" (
	"credential_id" text PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"revoked_by" text NOT NULL,
	"revoked_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "journal_checkpoint" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"checkpoint" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "journal_entry" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"body" text NOT NULL,
	"prev" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "personal_salt" (
	"subject_id" text PRIMARY KEY NOT NULL,
	"salt" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "status_list" (
	"id" text PRIMARY KEY NOT NULL,
	"body" text NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "element_match" (
	"id" text PRIMARY KEY NOT NULL,
	"hand_in_id" text NOT NULL,
	"item_id" text NOT NULL,
	"element_id" text,
	"verdict" text NOT NULL,
	"decided_by" text NOT NULL,
	"decided_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hand_in" (
	"id" text PRIMARY KEY NOT NULL,
	"candidacy_id" text NOT NULL,
	"situation" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hand_in_seal" (
	"hand_in_id" text PRIMARY KEY NOT NULL,
	"root" text NOT NULL,
	"receipt" jsonb NOT NULL,
	"sealed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "job_run" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"scope" text NOT NULL,
	"state" text NOT NULL,
	"progress" double precision NOT NULL,
	"step" text NOT NULL,
	"error_code" text,
	"inputs_sha256" text NOT NULL,
	"requested_by" text NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"started_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"cancelled_by" text,
	"replay_of" text,
	"outcome" jsonb
);
--> statement-breakpoint
CREATE TABLE "piece" (
	"id" text PRIMARY KEY NOT NULL,
	"hand_in_id" text NOT NULL,
	"slot" text NOT NULL,
	"file_name" text NOT NULL,
	"bytes" bigint NOT NULL,
	"sha256" text NOT NULL,
	"criteria" jsonb NOT NULL,
	"inspection" jsonb NOT NULL,
	"received_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "piece_withdrawal" (
	"piece_id" text PRIMARY KEY NOT NULL,
	"withdrawn_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reading" (
	"id" text PRIMARY KEY NOT NULL,
	"run_id" text NOT NULL,
	"hand_in_id" text NOT NULL,
	"scope" text NOT NULL,
	"instrument" text NOT NULL,
	"version" text NOT NULL,
	"body" text NOT NULL,
	"sha256" text NOT NULL,
	"duration_ms" integer NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "framework_correction" (
	"id" text PRIMARY KEY NOT NULL,
	"draft_id" text NOT NULL,
	"item_id" text NOT NULL,
	"field" text NOT NULL,
	"before" text NOT NULL,
	"after" text NOT NULL,
	"reason" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "framework_correction_withdrawal" (
	"correction_id" text PRIMARY KEY NOT NULL,
	"withdrawn_by" text NOT NULL,
	"withdrawn_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "framework_draft" (
	"id" text PRIMARY KEY NOT NULL,
	"file_name" text NOT NULL,
	"source_sha256" text NOT NULL,
	"framework" jsonb,
	"diagnostics" jsonb NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "framework_replacement" (
	"id" text PRIMARY KEY NOT NULL,
	"previous_version_id" text NOT NULL,
	"next_version_id" text NOT NULL,
	"previous_item" text NOT NULL,
	"next_item" text NOT NULL,
	"confirmed" boolean NOT NULL,
	"decided_by" text NOT NULL,
	"decided_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "framework_version" (
	"id" text PRIMARY KEY NOT NULL,
	"label" text NOT NULL,
	"hash" text NOT NULL,
	"framework" jsonb NOT NULL,
	"draft_id" text,
	"published_by" text NOT NULL,
	"published_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "matrix_revision" (
	"id" text PRIMARY KEY NOT NULL,
	"version_id" text NOT NULL,
	"matrix" jsonb NOT NULL,
	"hash" text NOT NULL,
	"note" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "matrix_signature" (
	"revision_id" text PRIMARY KEY NOT NULL,
	"act" jsonb NOT NULL,
	"signed_by" text NOT NULL,
	"signed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "decision" (
	"id" text PRIMARY KEY NOT NULL,
	"candidacy_id" text NOT NULL,
	"block" text NOT NULL,
	"result" text NOT NULL,
	"outcome" jsonb NOT NULL,
	"grades" jsonb NOT NULL,
	"motive" text NOT NULL,
	"present" jsonb NOT NULL,
	"act" jsonb NOT NULL,
	"supersedes" text,
	"decided_by" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "judgement" (
	"id" text PRIMARY KEY NOT NULL,
	"seat_id" text NOT NULL,
	"criterion" text NOT NULL,
	"phase" text NOT NULL,
	"grade" text NOT NULL,
	"confidence" integer NOT NULL,
	"anchors" jsonb NOT NULL,
	"sentence" text NOT NULL,
	"readings_seen" jsonb NOT NULL,
	"elapsed_ms" integer NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "judgement_draft" (
	"seat_id" text NOT NULL,
	"criterion" text NOT NULL,
	"body" jsonb NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "judgement_draft_seat_id_criterion_pk" PRIMARY KEY("seat_id","criterion")
);
--> statement-breakpoint
CREATE TABLE "seat" (
	"id" text PRIMARY KEY NOT NULL,
	"candidacy_id" text NOT NULL,
	"block" text NOT NULL,
	"user_id" text NOT NULL,
	"role" text NOT NULL,
	"external" boolean NOT NULL,
	"appointed_by" text NOT NULL,
	"appointed_at" timestamp with time zone NOT NULL,
	"declared_at" timestamp with time zone,
	"recused_at" timestamp with time zone,
	"recusal_reason" text
);
--> statement-breakpoint
CREATE TABLE "seat_lock" (
	"seat_id" text PRIMARY KEY NOT NULL,
	"locked_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settlement" (
	"id" text PRIMARY KEY NOT NULL,
	"candidacy_id" text NOT NULL,
	"block" text NOT NULL,
	"criterion" text NOT NULL,
	"grade" text NOT NULL,
	"motive" text NOT NULL,
	"decided_by" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "candidacy" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"user_id" text NOT NULL,
	"route" text NOT NULL,
	"blocks" jsonb NOT NULL,
	"extra_time_percent" integer NOT NULL,
	"name_on_certificate" boolean NOT NULL,
	"enrolled_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_version" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"situation" text NOT NULL,
	"manifest" jsonb NOT NULL,
	"folder" text NOT NULL,
	"sha256" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "exam_session" (
	"id" text PRIMARY KEY NOT NULL,
	"label" text NOT NULL,
	"version_id" text NOT NULL,
	"matrix_id" text NOT NULL,
	"regulations_id" text NOT NULL,
	"opens_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"place" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "regulations_version" (
	"id" text PRIMARY KEY NOT NULL,
	"regulations" jsonb NOT NULL,
	"hash" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "role_grant" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"role" text NOT NULL,
	"granted_by" text NOT NULL,
	"granted_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "session_situation" (
	"session_id" text NOT NULL,
	"situation" text NOT NULL,
	"case_version_id" text,
	"slots" jsonb NOT NULL,
	CONSTRAINT "session_situation_session_id_situation_pk" PRIMARY KEY("session_id","situation")
);
--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential" ADD CONSTRAINT "credential_decision_id_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential" ADD CONSTRAINT "credential_status_list_id_status_list_id_fk" FOREIGN KEY ("status_list_id") REFERENCES "public"."status_list"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential_revocation" ADD CONSTRAINT "credential_revocation_credential_id_credential_id_fk" FOREIGN KEY ("credential_id") REFERENCES "public"."credential"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "element_match" ADD CONSTRAINT "element_match_hand_in_id_hand_in_id_fk" FOREIGN KEY ("hand_in_id") REFERENCES "public"."hand_in"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_in" ADD CONSTRAINT "hand_in_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_in_seal" ADD CONSTRAINT "hand_in_seal_hand_in_id_hand_in_id_fk" FOREIGN KEY ("hand_in_id") REFERENCES "public"."hand_in"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "piece" ADD CONSTRAINT "piece_hand_in_id_hand_in_id_fk" FOREIGN KEY ("hand_in_id") REFERENCES "public"."hand_in"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "piece_withdrawal" ADD CONSTRAINT "piece_withdrawal_piece_id_piece_id_fk" FOREIGN KEY ("piece_id") REFERENCES "public"."piece"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reading" ADD CONSTRAINT "reading_run_id_job_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."job_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reading" ADD CONSTRAINT "reading_hand_in_id_hand_in_id_fk" FOREIGN KEY ("hand_in_id") REFERENCES "public"."hand_in"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "framework_correction" ADD CONSTRAINT "framework_correction_draft_id_framework_draft_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."framework_draft"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "framework_correction_withdrawal" ADD CONSTRAINT "framework_correction_withdrawal_correction_id_framework_correction_id_fk" FOREIGN KEY ("correction_id") REFERENCES "public"."framework_correction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "framework_replacement" ADD CONSTRAINT "framework_replacement_previous_version_id_framework_version_id_fk" FOREIGN KEY ("previous_version_id") REFERENCES "public"."framework_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "framework_replacement" ADD CONSTRAINT "framework_replacement_next_version_id_framework_version_id_fk" FOREIGN KEY ("next_version_id") REFERENCES "public"."framework_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "framework_version" ADD CONSTRAINT "framework_version_draft_id_framework_draft_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."framework_draft"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matrix_revision" ADD CONSTRAINT "matrix_revision_version_id_framework_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."framework_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matrix_signature" ADD CONSTRAINT "matrix_signature_revision_id_matrix_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."matrix_revision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judgement" ADD CONSTRAINT "judgement_seat_id_seat_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."seat"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judgement_draft" ADD CONSTRAINT "judgement_draft_seat_id_seat_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."seat"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat" ADD CONSTRAINT "seat_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat" ADD CONSTRAINT "seat_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_lock" ADD CONSTRAINT "seat_lock_seat_id_seat_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."seat"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlement" ADD CONSTRAINT "settlement_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy" ADD CONSTRAINT "candidacy_session_id_exam_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."exam_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy" ADD CONSTRAINT "candidacy_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_session" ADD CONSTRAINT "exam_session_version_id_framework_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."framework_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_session" ADD CONSTRAINT "exam_session_matrix_id_matrix_revision_id_fk" FOREIGN KEY ("matrix_id") REFERENCES "public"."matrix_revision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_session" ADD CONSTRAINT "exam_session_regulations_id_regulations_version_id_fk" FOREIGN KEY ("regulations_id") REFERENCES "public"."regulations_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_situation" ADD CONSTRAINT "session_situation_session_id_exam_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."exam_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_situation" ADD CONSTRAINT "session_situation_case_version_id_case_version_id_fk" FOREIGN KEY ("case_version_id") REFERENCES "public"."case_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_user_id_index" ON "account" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "passkey_user_id_index" ON "passkey" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "passkey_credential_id_index" ON "passkey" USING btree ("credential_id");--> statement-breakpoint
CREATE INDEX "session_user_id_index" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "verification_identifier_index" ON "verification" USING btree ("identifier");--> statement-breakpoint
CREATE UNIQUE INDEX "credential_decision" ON "credential" USING btree ("decision_id");--> statement-breakpoint
CREATE UNIQUE INDEX "credential_status" ON "credential" USING btree ("status_list_id","status_index");--> statement-breakpoint
CREATE INDEX "credential_candidacy" ON "credential" USING btree ("candidacy_id");--> statement-breakpoint
CREATE INDEX "element_match_hand_in" ON "element_match" USING btree ("hand_in_id");--> statement-breakpoint
CREATE INDEX "hand_in_candidacy" ON "hand_in" USING btree ("candidacy_id","situation");--> statement-breakpoint
CREATE INDEX "job_run_subject" ON "job_run" USING btree ("subject_id","requested_at");--> statement-breakpoint
CREATE INDEX "piece_hand_in" ON "piece" USING btree ("hand_in_id");--> statement-breakpoint
CREATE INDEX "reading_hand_in" ON "reading" USING btree ("hand_in_id","scope");--> statement-breakpoint
CREATE UNIQUE INDEX "reading_run_position" ON "reading" USING btree ("run_id","position");--> statement-breakpoint
CREATE INDEX "framework_correction_draft" ON "framework_correction" USING btree ("draft_id","created_at");--> statement-breakpoint
CREATE INDEX "framework_replacement_pair" ON "framework_replacement" USING btree ("previous_version_id","next_version_id");--> statement-breakpoint
CREATE UNIQUE INDEX "framework_version_hash" ON "framework_version" USING btree ("hash");--> statement-breakpoint
CREATE UNIQUE INDEX "framework_version_label" ON "framework_version" USING btree ("label");--> statement-breakpoint
CREATE INDEX "matrix_revision_version" ON "matrix_revision" USING btree ("version_id","created_at");--> statement-breakpoint
CREATE INDEX "decision_block" ON "decision" USING btree ("candidacy_id","block","at");--> statement-breakpoint
CREATE UNIQUE INDEX "decision_supersedes" ON "decision" USING btree ("supersedes");--> statement-breakpoint
CREATE INDEX "judgement_seat" ON "judgement" USING btree ("seat_id","criterion");--> statement-breakpoint
CREATE UNIQUE INDEX "seat_person" ON "seat" USING btree ("candidacy_id","block","user_id");--> statement-breakpoint
CREATE INDEX "seat_user" ON "seat" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "settlement_block" ON "settlement" USING btree ("candidacy_id","block");--> statement-breakpoint
CREATE UNIQUE INDEX "candidacy_person" ON "candidacy" USING btree ("session_id","user_id");--> statement-breakpoint
CREATE INDEX "candidacy_user" ON "candidacy" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "case_version_sha256" ON "case_version" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "role_grant_user" ON "role_grant" USING btree ("user_id");