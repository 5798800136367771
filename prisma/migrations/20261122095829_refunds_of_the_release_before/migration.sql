-- AlterTable
ALTER TABLE "payment" ADD COLUMN     "told_times" INTEGER NOT NULL DEFAULT 0;
UPDATE "payment" SET "told_times" = 1 WHERE "told_ended_at" IS NOT NULL;

-- What the release before this one still writes while both run: looked for every second, and mostly there is nothing.
CREATE INDEX "payment_refund_before_idx" ON "payment" ("id") WHERE "status" IN ('refund_wanted', 'refunded');
