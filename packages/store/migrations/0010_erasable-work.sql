-- Work that nobody handed in goes with the person it belongs to: these rows may be deleted, and still never rewritten.
DROP TRIGGER "project_append_only" ON "project";
--> statement-breakpoint
CREATE TRIGGER "project_append_only" BEFORE UPDATE OR TRUNCATE ON "project" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
DROP TRIGGER "project_file_append_only" ON "project_file";
--> statement-breakpoint
CREATE TRIGGER "project_file_append_only" BEFORE UPDATE OR TRUNCATE ON "project_file" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
DROP TRIGGER "project_file_withdrawal_append_only" ON "project_file_withdrawal";
--> statement-breakpoint
CREATE TRIGGER "project_file_withdrawal_append_only" BEFORE UPDATE OR TRUNCATE ON "project_file_withdrawal" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
DROP TRIGGER "document_revision_append_only" ON "document_revision";
--> statement-breakpoint
CREATE TRIGGER "document_revision_append_only" BEFORE UPDATE OR TRUNCATE ON "document_revision" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
