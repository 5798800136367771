-- AlterTable
ALTER TABLE "chat_message" ADD COLUMN     "failed_at" TIMESTAMPTZ(3),
ADD COLUMN     "failure" TEXT,
ADD COLUMN     "notice_id" TEXT,
ADD COLUMN     "rung" SMALLINT NOT NULL DEFAULT 0,
ADD COLUMN     "said_at" TIMESTAMPTZ(3),
ADD COLUMN     "urgency" TEXT NOT NULL DEFAULT 'normal';

-- AlterTable
ALTER TABLE "contact_point" ADD COLUMN     "rank" SMALLINT;

-- AlterTable
ALTER TABLE "outbox" ADD COLUMN     "parked_on" TEXT;

-- AlterTable
ALTER TABLE "person_merge" ALTER COLUMN "contact_point_id" DROP NOT NULL,
ADD COLUMN     "proof" TEXT NOT NULL DEFAULT 'contact',
ADD COLUMN     "undone_at" TIMESTAMPTZ(3),
ADD COLUMN     "undone_by" JSONB;

-- AlterTable
ALTER TABLE "plan" ADD COLUMN     "payer_ref" TEXT,
ADD COLUMN     "source" TEXT NOT NULL DEFAULT 'import',
ADD COLUMN     "source_at" TIMESTAMPTZ(3),
ADD COLUMN     "source_ref" TEXT,
ALTER COLUMN "person_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "payer" (
    "source" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "legacy_id" TEXT,
    "phone" TEXT,
    "source_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payer_pkey" PRIMARY KEY ("source","ref")
);

-- CreateTable
CREATE TABLE "billing_sync" (
    "source" TEXT NOT NULL,
    "cursor" TEXT,
    "as_of" TIMESTAMPTZ(3),

    CONSTRAINT "billing_sync_pkey" PRIMARY KEY ("source")
);

-- CreateTable
CREATE TABLE "billing_event" (
    "source" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "billing_event_pkey" PRIMARY KEY ("source","id")
);

-- CreateTable
CREATE TABLE "delivery_receipt" (
    "channel" TEXT NOT NULL,
    "platform_ref" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "failure" TEXT,
    "why" TEXT,
    "delivered_at" TIMESTAMPTZ(3),
    "read_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),

    CONSTRAINT "delivery_receipt_pkey" PRIMARY KEY ("channel","platform_ref")
);

-- CreateTable
CREATE TABLE "one_time_code" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "attempts_left" SMALLINT NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "one_time_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "capability" (
    "key" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "evidence" TEXT NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "ok_at" TIMESTAMPTZ(3),

    CONSTRAINT "capability_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "payment" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "provider" TEXT,
    "provider_ref" TEXT,
    "charge_ref" TEXT,
    "amount" INTEGER NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "status" TEXT NOT NULL,
    "url" TEXT,
    "why" TEXT,
    "asked_by" UUID,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "refund_asked_by" UUID,

    CONSTRAINT "payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "travel_time" (
    "from_cell" TEXT NOT NULL,
    "to_cell" TEXT NOT NULL,
    "minutes" INTEGER,
    "as_of" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "travel_time_pkey" PRIMARY KEY ("from_cell","to_cell")
);

-- CreateTable
CREATE TABLE "travel_wanted" (
    "from_cell" TEXT NOT NULL,
    "to_cell" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "travel_wanted_pkey" PRIMARY KEY ("from_cell","to_cell")
);

-- CreateTable
CREATE TABLE "geocoded_text" (
    "words" TEXT NOT NULL,
    "hits" JSONB NOT NULL,
    "as_of" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "geocoded_text_pkey" PRIMARY KEY ("words")
);

-- CreateIndex
CREATE INDEX "travel_time_as_of_idx" ON "travel_time"("as_of");

-- CreateIndex
CREATE INDEX "one_time_code_person_id_sent_at_idx" ON "one_time_code"("person_id", "sent_at");

-- CreateIndex
CREATE INDEX "one_time_code_address_sent_at_idx" ON "one_time_code"("address", "sent_at");

-- CreateIndex
CREATE INDEX "payment_person_id_idx" ON "payment"("person_id");

-- CreateIndex
CREATE INDEX "payment_ticket_id_idx" ON "payment"("ticket_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_provider_provider_ref_key" ON "payment"("provider", "provider_ref");

-- CreateIndex
CREATE INDEX "chat_message_notice_id_idx" ON "chat_message"("notice_id");

-- CreateIndex
CREATE INDEX "chat_message_person_id_seq_idx" ON "chat_message"("person_id", "seq");

-- CreateIndex
CREATE INDEX "plan_source_payer_ref_idx" ON "plan"("source", "payer_ref");

-- CreateIndex
CREATE UNIQUE INDEX "plan_source_source_ref_key" ON "plan"("source", "source_ref");

-- CreateIndex
CREATE INDEX "payer_legacy_id_idx" ON "payer"("legacy_id");

-- CreateIndex
CREATE INDEX "payer_phone_idx" ON "payer"("phone");

-- CreateIndex
CREATE INDEX "billing_event_taken_at_idx" ON "billing_event"("taken_at");

-- ── By hand: what Prisma's schema has no words for ────────────────────────────────────────────────────────────────

INSERT INTO "revision" ("subject") VALUES ('capabilities');
-- A look that finds all as it was changes only when somebody last looked: no process needs to read it again for that,
-- unless it is of what grows old, whose age every process must know to the minute.
CREATE FUNCTION "count_capability_revision"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "revision" SET "number" = "number" + 1 WHERE "subject" = 'capabilities';
  PERFORM pg_notify('callout', 'capabilities');
  RETURN NULL;
END $$;
CREATE TRIGGER "capability_revision" AFTER INSERT OR DELETE ON "capability"
  FOR EACH STATEMENT EXECUTE FUNCTION "count_capability_revision"();
CREATE TRIGGER "capability_change" AFTER UPDATE ON "capability" FOR EACH ROW
  WHEN (OLD."state" IS DISTINCT FROM NEW."state" OR OLD."evidence" IS DISTINCT FROM NEW."evidence"
    OR (NEW."key" IN ('catalogue', 'entitlements', 'travel')
      AND date_trunc('minute', OLD."ok_at") IS DISTINCT FROM date_trunc('minute', NEW."ok_at")))
  EXECUTE FUNCTION "count_capability_revision"();

-- A receipt finds its message by what the platform called it.
CREATE INDEX "chat_message_platform_ref_idx" ON "chat_message" ("platform_ref") WHERE "platform_ref" IS NOT NULL;

-- What a channel's pause has put off stands aside: nobody who looks for something to send passes it on the way.
DROP INDEX "outbox_waiting_in_order_idx";
CREATE INDEX "outbox_waiting_in_order_idx" ON "outbox" ("seq") WHERE "status" = 'waiting' AND "parked_on" IS NULL;
CREATE INDEX "outbox_parked_idx" ON "outbox" ("parked_on", "seq") WHERE "status" = 'waiting' AND "parked_on" IS NOT NULL;

ALTER TABLE "capability" ADD CONSTRAINT "capability_state_check" CHECK ("state" IN ('ok', 'stale', 'down'));
ALTER TABLE "delivery_receipt" ADD CONSTRAINT "delivery_receipt_status_check"
  CHECK ("status" IN ('sent', 'delivered', 'read', 'failed'));
ALTER TABLE "chat_message" ADD CONSTRAINT "chat_message_urgency_check" CHECK ("urgency" IN ('critical', 'normal', 'reply'));
ALTER TABLE "payment" ADD CONSTRAINT "payment_status_check" CHECK ("status" IN
  ('wanted', 'asked', 'paid', 'refund_wanted', 'refunded', 'failed', 'void_wanted', 'void'));
-- What the billing system is still to be asked for: looked for every second, and mostly there is nothing.
CREATE INDEX "payment_to_do_idx" ON "payment" ("asked_at") WHERE "status" IN ('wanted', 'refund_wanted', 'void_wanted');
