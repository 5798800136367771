-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "roles" TEXT[],
    "locale" TEXT NOT NULL DEFAULT 'en',
    "time_zone" TEXT NOT NULL,
    "legacy_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact_point" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL DEFAULT false,
    "opted_out_at" TIMESTAMPTZ(3),
    "gone_at" TIMESTAMPTZ(3),
    "last_inbound_at" TIMESTAMPTZ(3),
    "last_delivery_at" TIMESTAMPTZ(3),

    CONSTRAINT "contact_point_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_address" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "lon" DOUBLE PRECISION NOT NULL,
    "time_zone" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_address_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "expert" (
    "person_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'active',
    "skills" JSONB NOT NULL,
    "categories" TEXT[],
    "lat" DOUBLE PRECISION NOT NULL,
    "lon" DOUBLE PRECISION NOT NULL,
    "radius_km" DOUBLE PRECISION NOT NULL,
    "working_hours" JSONB NOT NULL,
    "capacity_per_day" INTEGER NOT NULL,
    "rating_sum" INTEGER NOT NULL DEFAULT 0,
    "rating_count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "expert_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "time_off" (
    "id" UUID NOT NULL,
    "expert_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "time_off_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "valid_until" TIMESTAMPTZ(3),
    "as_of" TIMESTAMPTZ(3) NOT NULL,
    "legacy_id" TEXT,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "category" (
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "icon" TEXT NOT NULL,
    "base_fee_amount" INTEGER NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "minutes" INTEGER NOT NULL,
    "sort" INTEGER NOT NULL,

    CONSTRAINT "category_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "catalogue_model" (
    "id" UUID NOT NULL,
    "category_key" TEXT NOT NULL,
    "brand" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[],
    "skill_level" SMALLINT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "legacy_id" TEXT,

    CONSTRAINT "catalogue_model_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "policy" (
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "value" JSONB NOT NULL,
    "set_by" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "policy_pkey" PRIMARY KEY ("key","version")
);

-- CreateTable
CREATE TABLE "ticket" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "customer_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "category" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "state" JSONB NOT NULL,
    "legacy_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ticket_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit" (
    "id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "expert_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "window_start" TIMESTAMPTZ(3) NOT NULL,
    "window_end" TIMESTAMPTZ(3) NOT NULL,
    "span_start" TIMESTAMPTZ(3) NOT NULL,
    "span_end" TIMESTAMPTZ(3) NOT NULL,
    "arrival" TIMESTAMPTZ(3) NOT NULL,
    "fee_amount" INTEGER NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "version" INTEGER NOT NULL,
    "state" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "offer" (
    "id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "expert_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "fee_amount" INTEGER NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "version" INTEGER NOT NULL,
    "state" JSONB NOT NULL,

    CONSTRAINT "offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "match_record" (
    "ticket_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "record" JSONB NOT NULL,
    "kept_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "match_record_pkey" PRIMARY KEY ("ticket_id","round")
);

-- CreateTable
CREATE TABLE "event" (
    "seq" BIGSERIAL NOT NULL,
    "id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" JSONB NOT NULL,
    "trace_id" TEXT NOT NULL,
    "inbox_id" BIGINT,

    CONSTRAINT "event_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "conversation" (
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL DEFAULT 'customer',
    "frame" JSONB,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conversation_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "chat_message" (
    "id" TEXT NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "person_id" UUID NOT NULL,
    "contact_point_id" UUID NOT NULL,
    "card_key" TEXT,
    "ticket_id" UUID,
    "message" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "platform_ref" TEXT,
    "accepted_at" TIMESTAMPTZ(3),
    "tapped_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "chat_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "media" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "bytes" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "media_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inbox" (
    "id" BIGSERIAL NOT NULL,
    "channel" TEXT NOT NULL,
    "platform_id" TEXT NOT NULL,
    "conversation_key" TEXT NOT NULL,
    "raw" JSONB NOT NULL,
    "trace_id" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3),
    "error" TEXT,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "inbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "seq" BIGSERIAL NOT NULL,
    "id" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "ticket_id" UUID,
    "trace_id" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "not_before" TIMESTAMPTZ(3),
    "next_attempt_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lease_until" TIMESTAMPTZ(3),
    "lease_token" UUID,
    "handed_at" TIMESTAMPTZ(3),
    "error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "timer" (
    "key" TEXT NOT NULL,
    "ticket_id" UUID NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "action" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3),
    "handed_at" TIMESTAMPTZ(3),
    "error" TEXT,
    "trace_id" TEXT NOT NULL,

    CONSTRAINT "timer_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "person_merge" (
    "id" UUID NOT NULL,
    "contact_point_id" UUID NOT NULL,
    "from_person_id" UUID NOT NULL,
    "to_person_id" UUID NOT NULL,
    "moved" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" JSONB NOT NULL,
    "trace_id" TEXT NOT NULL,

    CONSTRAINT "person_merge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "ticket_id" UUID,
    "person_id" UUID,
    "why" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision" (
    "subject" TEXT NOT NULL,
    "number" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("subject")
);

-- CreateTable
CREATE TABLE "business_clock" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "offset_ms" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "business_clock_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_legacy_id_key" ON "person"("legacy_id");

-- CreateIndex
CREATE INDEX "contact_point_person_id_idx" ON "contact_point"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "contact_point_channel_address_key" ON "contact_point"("channel", "address");

-- CreateIndex
CREATE INDEX "saved_address_person_id_idx" ON "saved_address"("person_id");

-- CreateIndex
CREATE INDEX "expert_categories_idx" ON "expert" USING GIN ("categories");

-- CreateIndex
CREATE INDEX "time_off_expert_id_starts_at_idx" ON "time_off"("expert_id", "starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_key" ON "invitation"("token");

-- CreateIndex
CREATE INDEX "invitation_person_id_idx" ON "invitation"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_legacy_id_key" ON "plan"("legacy_id");

-- CreateIndex
CREATE INDEX "plan_person_id_idx" ON "plan"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "catalogue_model_legacy_id_key" ON "catalogue_model"("legacy_id");

-- CreateIndex
CREATE INDEX "catalogue_model_category_key_idx" ON "catalogue_model"("category_key");

-- CreateIndex
CREATE UNIQUE INDEX "catalogue_model_brand_model_key" ON "catalogue_model"("brand", "model");

-- CreateIndex
CREATE UNIQUE INDEX "ticket_code_key" ON "ticket"("code");

-- CreateIndex
CREATE UNIQUE INDEX "ticket_legacy_id_key" ON "ticket"("legacy_id");

-- CreateIndex
CREATE INDEX "ticket_customer_id_created_at_idx" ON "ticket"("customer_id", "created_at");

-- CreateIndex
CREATE INDEX "ticket_status_since_idx" ON "ticket"("status", "since");

-- CreateIndex
CREATE INDEX "visit_expert_id_span_start_idx" ON "visit"("expert_id", "span_start");

-- CreateIndex
CREATE UNIQUE INDEX "visit_ticket_id_number_key" ON "visit"("ticket_id", "number");

-- CreateIndex
CREATE INDEX "offer_ticket_id_idx" ON "offer"("ticket_id");

-- CreateIndex
CREATE INDEX "offer_expert_id_status_idx" ON "offer"("expert_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "event_id_key" ON "event"("id");

-- CreateIndex
CREATE INDEX "event_ticket_id_seq_idx" ON "event"("ticket_id", "seq");

-- CreateIndex
CREATE INDEX "chat_message_contact_point_id_card_key_seq_idx" ON "chat_message"("contact_point_id", "card_key", "seq");

-- CreateIndex
CREATE INDEX "chat_message_ticket_id_idx" ON "chat_message"("ticket_id");

-- CreateIndex
CREATE INDEX "media_person_id_idx" ON "media"("person_id");

-- CreateIndex
CREATE INDEX "inbox_conversation_key_id_idx" ON "inbox"("conversation_key", "id");

-- CreateIndex
CREATE UNIQUE INDEX "inbox_channel_platform_id_key" ON "inbox"("channel", "platform_id");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_id_key" ON "outbox"("id");

-- CreateIndex
CREATE INDEX "outbox_recipient_seq_idx" ON "outbox"("recipient", "seq");

-- CreateIndex
CREATE INDEX "timer_ticket_id_idx" ON "timer"("ticket_id");

-- CreateIndex
CREATE INDEX "person_merge_from_person_id_idx" ON "person_merge"("from_person_id");

-- CreateIndex
CREATE INDEX "person_merge_to_person_id_idx" ON "person_merge"("to_person_id");

-- CreateIndex
CREATE INDEX "task_key_idx" ON "task"("key");

-- AddForeignKey
ALTER TABLE "contact_point" ADD CONSTRAINT "contact_point_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_address" ADD CONSTRAINT "saved_address_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expert" ADD CONSTRAINT "expert_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_off" ADD CONSTRAINT "time_off_expert_id_fkey" FOREIGN KEY ("expert_id") REFERENCES "expert"("person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue_model" ADD CONSTRAINT "catalogue_model_category_key_fkey" FOREIGN KEY ("category_key") REFERENCES "category"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match_record" ADD CONSTRAINT "match_record_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── By hand: what Prisma's schema has no words for ────────────────────────────────────────────────────────────────

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- No expert is ever in two places: travel-in plus work of active visits never overlap, whoever forgot a lock.
ALTER TABLE "visit" ADD CONSTRAINT "visit_expert_is_in_one_place"
  EXCLUDE USING gist ("expert_id" WITH =, tstzrange("span_start", "span_end", '[)') WITH &&)
  WHERE ("status" IN ('confirmed', 'en_route', 'on_site'));

-- Of several yeses to one ticket one wins.
CREATE UNIQUE INDEX "visit_one_active_per_ticket" ON "visit" ("ticket_id")
  WHERE "status" IN ('confirmed', 'en_route', 'on_site');

-- What is polled. Settled rows stay out of these indexes, so that polling costs as much as what waits.
CREATE INDEX "inbox_waiting_idx" ON "inbox" ("id") WHERE "status" = 'waiting';
CREATE INDEX "outbox_waiting_idx" ON "outbox" ("recipient", "seq") WHERE "status" = 'waiting';
CREATE INDEX "outbox_not_handed_idx" ON "outbox" ("seq") WHERE "status" = 'waiting' AND "handed_at" IS NULL;
CREATE INDEX "chat_message_open_idx" ON "chat_message" ("contact_point_id", "seq") WHERE "state" = 'open';
CREATE INDEX "timer_due_idx" ON "timer" ("due_at") WHERE "status" = 'waiting';
CREATE UNIQUE INDEX "task_one_open_per_key" ON "task" ("key") WHERE "closed_at" IS NULL;

ALTER TABLE "contact_point" ADD CONSTRAINT "contact_point_channel_check"
  CHECK ("channel" IN ('telegram', 'whatsapp', 'sms', 'slack', 'webchat'));
ALTER TABLE "saved_address" ADD CONSTRAINT "saved_address_place_check"
  CHECK ("lat" BETWEEN -90 AND 90 AND "lon" BETWEEN -180 AND 180);
ALTER TABLE "expert" ADD CONSTRAINT "expert_status_check" CHECK ("status" IN ('active', 'paused', 'suspended'));
ALTER TABLE "expert" ADD CONSTRAINT "expert_place_check"
  CHECK ("lat" BETWEEN -90 AND 90 AND "lon" BETWEEN -180 AND 180);
ALTER TABLE "expert" ADD CONSTRAINT "expert_limits_check"
  CHECK ("radius_km" > 0 AND "capacity_per_day" > 0 AND "rating_sum" BETWEEN "rating_count" AND 5 * "rating_count");
ALTER TABLE "time_off" ADD CONSTRAINT "time_off_window_check" CHECK ("starts_at" < "ends_at");
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_role_check"
  CHECK ("role" IN ('customer', 'expert', 'helpdesk', 'manager', 'admin'));
ALTER TABLE "category" ADD CONSTRAINT "category_money_check"
  CHECK ("base_fee_amount" >= 0 AND "currency" ~ '^[A-Z]{3}$' AND "minutes" > 0);
ALTER TABLE "catalogue_model" ADD CONSTRAINT "catalogue_model_check" CHECK ("skill_level" BETWEEN 1 AND 3 AND "minutes" > 0);
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_status_check" CHECK ("status" IN
  ('incomplete', 'pending', 'scheduled', 'in_progress', 'resolved', 'irreparable', 'closed', 'cancelled', 'expired'));
ALTER TABLE "visit" ADD CONSTRAINT "visit_status_check" CHECK ("status" IN
  ('confirmed', 'en_route', 'on_site', 'finished', 'no_show', 'handed_over', 'cancelled'));
ALTER TABLE "visit" ADD CONSTRAINT "visit_times_check"
  CHECK ("window_start" < "window_end" AND "span_start" <= "arrival" AND "arrival" < "span_end");
ALTER TABLE "visit" ADD CONSTRAINT "visit_money_check" CHECK ("fee_amount" >= 0 AND "currency" ~ '^[A-Z]{3}$');
ALTER TABLE "offer" ADD CONSTRAINT "offer_status_check"
  CHECK ("status" IN ('open', 'accepted', 'declined', 'lapsed', 'withdrawn'));
ALTER TABLE "offer" ADD CONSTRAINT "offer_money_check" CHECK ("fee_amount" >= 0 AND "currency" ~ '^[A-Z]{3}$');
ALTER TABLE "event" ADD CONSTRAINT "event_subject_check" CHECK ("subject" IN ('ticket', 'visit', 'offer'));
ALTER TABLE "event" ADD CONSTRAINT "event_type_check" CHECK ("type" ~ '^[a-z_]+\.[a-z_]+\.v[0-9]+$');
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_role_check" CHECK ("role" IN ('customer', 'expert'));
ALTER TABLE "chat_message" ADD CONSTRAINT "chat_message_state_check" CHECK ("state" IN ('open', 'closed'));
ALTER TABLE "inbox" ADD CONSTRAINT "inbox_status_check" CHECK ("status" IN ('waiting', 'done', 'dead'));
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_status_check" CHECK ("status" IN ('waiting', 'sent', 'dropped', 'dead'));
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_lease_check" CHECK (("lease_until" IS NULL) = ("lease_token" IS NULL));
ALTER TABLE "timer" ADD CONSTRAINT "timer_status_check" CHECK ("status" IN ('waiting', 'done', 'dead'));

-- What happened is added to, never rewritten.
CREATE FUNCTION "refuse_to_rewrite_history"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Events are insert-only: % refused', TG_OP USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "event_is_insert_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "event"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_to_rewrite_history"();

-- Processes keep policies and catalogue in memory and compare one number to see whether their copy still counts.
INSERT INTO "revision" ("subject") VALUES ('policies'), ('catalogue');
CREATE FUNCTION "count_revision"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "revision" SET "number" = "number" + 1 WHERE "subject" = TG_ARGV[0];
  RETURN NULL;
END $$;
CREATE TRIGGER "policy_revision" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "policy"
  FOR EACH STATEMENT EXECUTE FUNCTION "count_revision"('policies');
CREATE TRIGGER "category_revision" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "category"
  FOR EACH STATEMENT EXECUTE FUNCTION "count_revision"('catalogue');
CREATE TRIGGER "catalogue_model_revision" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "catalogue_model"
  FOR EACH STATEMENT EXECUTE FUNCTION "count_revision"('catalogue');

ALTER TABLE "business_clock" ADD CONSTRAINT "business_clock_is_one_row" CHECK ("id" = 1);
INSERT INTO "business_clock" ("id") VALUES (1);
