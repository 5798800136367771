-- AlterTable
ALTER TABLE "conversation" ADD COLUMN     "taken_over" JSONB,
ADD COLUMN     "waiting_since" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "timer" ALTER COLUMN "ticket_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "desk_page" (
    "key" TEXT NOT NULL,
    "wanted" BIGINT NOT NULL DEFAULT 1,
    "shown" BIGINT NOT NULL DEFAULT 0,
    "place" TEXT,
    "ref" TEXT,
    "digest" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "tried_at" TIMESTAMPTZ(3),
    "next_attempt_at" TIMESTAMPTZ(3),
    "stale_since" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3),
    "error" TEXT,

    CONSTRAINT "desk_page_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "desk_line" (
    "seq" BIGSERIAL NOT NULL,
    "id" TEXT NOT NULL,
    "page_key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "place" TEXT,
    "ref" TEXT,
    "message_id" TEXT,
    "outcome" TEXT,
    "why" TEXT,
    "outcome_shown" BOOLEAN NOT NULL DEFAULT true,
    "mark" TEXT,
    "posted_ref" TEXT,

    CONSTRAINT "desk_line_pkey" PRIMARY KEY ("seq")
);

-- CreateIndex
CREATE INDEX "desk_page_place_ref_idx" ON "desk_page"("place", "ref");

-- CreateIndex
CREATE UNIQUE INDEX "desk_line_id_key" ON "desk_line"("id");

-- CreateIndex
CREATE UNIQUE INDEX "desk_line_place_ref_key" ON "desk_line"("place", "ref");

-- CreateIndex
CREATE INDEX "contact_point_address_idx" ON "contact_point" USING GIN ("address" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "event_at_idx" ON "event" USING BRIN ("at");

-- CreateIndex
CREATE INDEX "person_name_idx" ON "person" USING GIN ("name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "task_ticket_id_idx" ON "task"("ticket_id");

-- ── By hand: what Prisma's schema has no words for ────────────────────────────────────────────────────────────────

-- What the desk looks for all the time costs as much as what is there to be done.
CREATE INDEX "desk_page_stale_idx" ON "desk_page" ("stale_since") WHERE "stale_since" IS NOT NULL;
CREATE INDEX "desk_page_opened_idx" ON "desk_page" ("opened_at") WHERE "opened_at" IS NOT NULL;
CREATE INDEX "desk_line_unposted_idx" ON "desk_line" ("page_key", "seq") WHERE "posted_ref" IS NULL;
CREATE INDEX "desk_line_unmarked_idx" ON "desk_line" ("page_key", "seq") WHERE NOT "outcome_shown";
CREATE INDEX "desk_line_message_idx" ON "desk_line" ("message_id") WHERE "message_id" IS NOT NULL;
CREATE INDEX "conversation_waiting_idx" ON "conversation" ("waiting_since") WHERE "waiting_since" IS NOT NULL;
CREATE INDEX "ticket_owner_idx" ON "ticket" (("state"->>'ownerId')) WHERE "state"->>'ownerId' IS NOT NULL;
CREATE INDEX "ticket_words_idx" ON "ticket" USING GIN (
  (coalesce("state"->'device'->>'label', '') || ' ' || coalesce("state"->'address'->>'text', '')) gin_trgm_ops);

-- A page is counted up with every change of what it shows: with room beside it that touches no index.
ALTER TABLE "desk_page" SET (fillfactor = 50);

ALTER TABLE "desk_page" ADD CONSTRAINT "desk_page_place_check" CHECK (("place" IS NULL) = ("ref" IS NULL));
ALTER TABLE "desk_line" ADD CONSTRAINT "desk_line_kind_check"
  CHECK ("kind" IN ('customer', 'bot', 'notice', 'agent', 'note'));
ALTER TABLE "desk_line" ADD CONSTRAINT "desk_line_place_check" CHECK (("place" IS NULL) = ("ref" IS NULL));
ALTER TABLE "desk_line" ADD CONSTRAINT "desk_line_outcome_check" CHECK ("outcome" IN ('delivered', 'failed'));
