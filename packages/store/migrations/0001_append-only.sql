CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'append-only: % on %', TG_OP, TG_TABLE_NAME USING ERRCODE = 'ET001';
END
$$;
--> statement-breakpoint
CREATE TRIGGER "framework_draft_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "framework_draft" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "framework_correction_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "framework_correction" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "framework_correction_withdrawal_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "framework_correction_withdrawal" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "framework_version_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "framework_version" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "framework_replacement_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "framework_replacement" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "matrix_revision_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "matrix_revision" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "matrix_signature_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "matrix_signature" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "regulations_version_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "regulations_version" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "case_version_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "case_version" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "hand_in_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "hand_in" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "hand_in_seal_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "hand_in_seal" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "piece_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "piece" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "piece_withdrawal_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "piece_withdrawal" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "reading_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "reading" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "element_match_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "element_match" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "judgement_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "judgement" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "seat_lock_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "seat_lock" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "settlement_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "settlement" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "decision_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "decision" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "credential_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "credential" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "credential_revocation_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "credential_revocation" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "journal_entry_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "journal_entry" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER "journal_checkpoint_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "journal_checkpoint" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
