-- AlterTable
ALTER TABLE "payment" ADD COLUMN     "owed" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "refund" (
    "id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "ref" TEXT,
    "charge_ref" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "status" TEXT NOT NULL,
    "why" TEXT,
    "asked_by" UUID,
    "confirmed_by" UUID,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "refund_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "refund_provider_charge_ref_idx" ON "refund"("provider", "charge_ref");

-- CreateIndex
CREATE UNIQUE INDEX "refund_provider_ref_key" ON "refund"("provider", "ref");

-- CreateIndex
CREATE INDEX "payment_provider_charge_ref_idx" ON "payment"("provider", "charge_ref");

ALTER TABLE "refund" ADD CONSTRAINT "refund_status_check"
  CHECK ("status" IN ('wanted', 'refused', 'ordered', 'done', 'failed'));
-- What the billing system is still to be asked for: looked for every second, and mostly there is nothing.
CREATE INDEX "refund_to_do_idx" ON "refund" ("asked_at") WHERE "status" = 'wanted';

-- What was given back so far was all of it. What is wanted is ordered under a new key, and refused where it went back already.
INSERT INTO "refund" ("id", "provider", "charge_ref", "amount", "currency", "status", "asked_by", "asked_at", "changed_at")
SELECT gen_random_uuid(), "provider", "charge_ref", "amount", "currency",
       CASE "status" WHEN 'refunded' THEN 'done' ELSE 'wanted' END, "refund_asked_by",
       coalesce("settled_at", "asked_at"), coalesce("settled_at", "asked_at")
  FROM "payment" WHERE "status" IN ('refunded', 'refund_wanted') AND "provider" IS NOT NULL AND "charge_ref" IS NOT NULL;
UPDATE "payment" SET "status" = 'paid', "refund_asked_by" = NULL WHERE "status" IN ('refunded', 'refund_wanted');
