-- CreateEnum
CREATE TYPE "sharing_label" AS ENUM ('clear', 'green', 'amber');

-- CreateEnum
CREATE TYPE "attribution" AS ENUM ('named', 'group', 'chatham');

-- CreateEnum
CREATE TYPE "thread_state" AS ENUM ('pending', 'open', 'closed', 'declined', 'withdrawn', 'hidden');

-- CreateEnum
CREATE TYPE "post_state" AS ENUM ('waiting', 'standing', 'declined', 'withdrawn', 'removed');

-- CreateEnum
CREATE TYPE "removed_by" AS ENUM ('author', 'moderator', 'silence');

-- AlterEnum
ALTER TYPE "delivery_kind" ADD VALUE 'thread_state';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "review_kind" ADD VALUE 'thread';
ALTER TYPE "review_kind" ADD VALUE 'post';
ALTER TYPE "review_kind" ADD VALUE 'report';
ALTER TYPE "review_kind" ADD VALUE 'appeal';
ALTER TYPE "review_kind" ADD VALUE 'unsealing';

-- AlterEnum
ALTER TYPE "review_state" ADD VALUE 'held';

-- AlterTable
ALTER TABLE "account" ADD COLUMN     "notice_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "console_message" ADD COLUMN     "thread_id" UUID;

-- AlterTable
ALTER TABLE "delivery" ADD COLUMN     "within_id" UUID;

-- AlterTable
ALTER TABLE "member" ADD COLUMN     "trusted" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "review_event" ADD COLUMN     "salt" TEXT,
ADD COLUMN     "suggestion" TEXT;

-- AlterTable
ALTER TABLE "review_item" ADD COLUMN     "claimed_at" TIMESTAMPTZ(3),
ADD COLUMN     "claimed_by_id" UUID,
ADD COLUMN     "of_id" UUID,
ADD COLUMN     "post_id" UUID,
ADD COLUMN     "reason" TEXT;

-- AlterTable
ALTER TABLE "workspace" ADD COLUMN     "groups" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "words" TEXT,
    "tag" TEXT NOT NULL,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "thread" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "state" "thread_state" NOT NULL DEFAULT 'pending',
    "title" TEXT NOT NULL,
    "topics" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "label" "sharing_label" NOT NULL,
    "groups" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "reviews_all" BOOLEAN NOT NULL DEFAULT false,
    "kept_open" BOOLEAN NOT NULL DEFAULT false,
    "last_post" INTEGER NOT NULL DEFAULT 0,
    "last_post_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "opened_at" TIMESTAMPTZ(3),

    CONSTRAINT "thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "thread_entry" (
    "thread_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,

    CONSTRAINT "thread_entry_pkey" PRIMARY KEY ("thread_id","entry_id")
);

-- CreateTable
CREATE TABLE "post" (
    "id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "number" INTEGER,
    "opens" BOOLEAN NOT NULL DEFAULT false,
    "state" "post_state" NOT NULL DEFAULT 'waiting',
    "attribution" "attribution" NOT NULL,
    "author_id" UUID,
    "participant_id" UUID,
    "text" TEXT NOT NULL,
    "quoted_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "placed_at" TIMESTAMPTZ(3),
    "edited_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),
    "removed_by" "removed_by",
    "removal_reason" TEXT,

    CONSTRAINT "post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wording" (
    "id" UUID NOT NULL,
    "post_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "title" TEXT,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "wording_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "participant" (
    "id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "tag" TEXT NOT NULL,
    "sealed" TEXT,
    "muted_at" TIMESTAMPTZ(3),

    CONSTRAINT "participant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "thread_event" (
    "id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "state" "thread_state" NOT NULL,
    "by" "removed_by" NOT NULL,
    "words" TEXT,

    CONSTRAINT "thread_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "thread_copy" (
    "id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "delivery_id" UUID NOT NULL,
    "hidden_at" TIMESTAMPTZ(3),
    "gone_at" TIMESTAMPTZ(3),

    CONSTRAINT "thread_copy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "follow" (
    "id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "tag" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "daily" BOOLEAN NOT NULL DEFAULT false,
    "told_up_to" INTEGER NOT NULL,
    "told_at" TIMESTAMPTZ(3),

    CONSTRAINT "follow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sealed_draft" (
    "id" UUID NOT NULL,
    "owner" TEXT NOT NULL,
    "data" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sealed_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "allowance" (
    "tag" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "allowance_pkey" PRIMARY KEY ("tag")
);

-- CreateIndex
CREATE INDEX "allowance_expires_at_idx" ON "allowance"("expires_at");

-- CreateIndex
CREATE INDEX "post_quoted_id_idx" ON "post"("quoted_id");

-- CreateIndex
CREATE INDEX "account_notice_at_idx" ON "account"("notice_at");

-- CreateIndex
CREATE INDEX "console_message_thread_id_posted_at_idx" ON "console_message"("thread_id", "posted_at");

-- CreateIndex
CREATE UNIQUE INDEX "report_item_id_tag_key" ON "report"("item_id", "tag");

-- CreateIndex
CREATE UNIQUE INDEX "thread_number_key" ON "thread"("number");

-- CreateIndex
CREATE INDEX "thread_state_last_post_at_idx" ON "thread"("state", "last_post_at");

-- CreateIndex
CREATE INDEX "thread_entry_entry_id_idx" ON "thread_entry"("entry_id");

-- CreateIndex
CREATE INDEX "post_author_id_idx" ON "post"("author_id");

-- CreateIndex
CREATE INDEX "post_participant_id_idx" ON "post"("participant_id");

-- CreateIndex
CREATE UNIQUE INDEX "post_thread_id_number_key" ON "post"("thread_id", "number");

-- CreateIndex
CREATE INDEX "wording_post_id_until_idx" ON "wording"("post_id", "until");

-- CreateIndex
CREATE UNIQUE INDEX "participant_thread_id_number_key" ON "participant"("thread_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "participant_thread_id_tag_key" ON "participant"("thread_id", "tag");

-- CreateIndex
CREATE INDEX "thread_event_thread_id_at_idx" ON "thread_event"("thread_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "thread_copy_delivery_id_key" ON "thread_copy"("delivery_id");

-- CreateIndex
CREATE INDEX "thread_copy_workspace_id_idx" ON "thread_copy"("workspace_id");

-- CreateIndex
CREATE UNIQUE INDEX "thread_copy_thread_id_workspace_id_key" ON "thread_copy"("thread_id", "workspace_id");

-- CreateIndex
CREATE UNIQUE INDEX "follow_thread_id_tag_key" ON "follow"("thread_id", "tag");

-- CreateIndex
CREATE INDEX "sealed_draft_owner_idx" ON "sealed_draft"("owner");

-- CreateIndex
CREATE INDEX "sealed_draft_at_idx" ON "sealed_draft"("at");

-- CreateIndex
CREATE INDEX "delivery_subject_id_idx" ON "delivery"("subject_id");

-- CreateIndex
CREATE INDEX "delivery_within_id_idx" ON "delivery"("within_id");

-- CreateIndex
CREATE INDEX "delivery_of_id_idx" ON "delivery"("of_id");

-- CreateIndex
CREATE UNIQUE INDEX "review_item_of_id_key" ON "review_item"("of_id");

-- CreateIndex
CREATE INDEX "review_item_post_id_idx" ON "review_item"("post_id");

-- AddForeignKey
ALTER TABLE "review_item" ADD CONSTRAINT "review_item_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_item" ADD CONSTRAINT "review_item_of_id_fkey" FOREIGN KEY ("of_id") REFERENCES "review_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_item" ADD CONSTRAINT "review_item_claimed_by_id_fkey" FOREIGN KEY ("claimed_by_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "review_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_entry" ADD CONSTRAINT "thread_entry_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_entry" ADD CONSTRAINT "thread_entry_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_quoted_id_fkey" FOREIGN KEY ("quoted_id") REFERENCES "post"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wording" ADD CONSTRAINT "wording_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_event" ADD CONSTRAINT "thread_event_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_copy" ADD CONSTRAINT "thread_copy_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_copy" ADD CONSTRAINT "thread_copy_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_copy" ADD CONSTRAINT "thread_copy_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "delivery"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow" ADD CONSTRAINT "follow_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_within_id_fkey" FOREIGN KEY ("within_id") REFERENCES "delivery"("id") ON DELETE CASCADE ON UPDATE CASCADE;
