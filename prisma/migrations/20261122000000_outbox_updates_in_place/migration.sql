-- A row of the outbox is updated three times within a second: handed over, claimed, settled. With room on its page and
-- no index that looks at what the first two change, those two touch no index at all (a third of PostgreSQL's time per
-- message, measured with bench/jobs-per-second).
DROP INDEX "outbox_not_handed_idx";
CREATE INDEX "outbox_waiting_in_order_idx" ON "outbox" ("seq") WHERE "status" = 'waiting';
ALTER TABLE "outbox" SET (fillfactor = 50);
