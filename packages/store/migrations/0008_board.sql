DROP INDEX "judgement_seat";--> statement-breakpoint
CREATE INDEX "judgement_given" ON "judgement" USING btree ("seat_id","phase","criterion","at","id","grade");