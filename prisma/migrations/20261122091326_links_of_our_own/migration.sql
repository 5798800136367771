-- AlterTable
ALTER TABLE "payment" ADD COLUMN     "page_url" TEXT,
ADD COLUMN     "told_ended_at" TIMESTAMPTZ(3);
