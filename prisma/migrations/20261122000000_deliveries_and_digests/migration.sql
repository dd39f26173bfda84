-- CreateEnum
CREATE TYPE "delivery_kind" AS ENUM ('post', 'update', 'remove', 'thread', 'direct');

-- CreateEnum
CREATE TYPE "delivery_state" AS ENUM ('due', 'sending', 'retrying', 'sent', 'uncertain', 'dead', 'cancelled', 'expired');

-- CreateEnum
CREATE TYPE "rhythm" AS ENUM ('daily', 'weekly', 'monthly');

-- CreateEnum
CREATE TYPE "happening" AS ENUM ('added', 'amended', 'superseded', 'withdrawn');

-- AlterTable
ALTER TABLE "workspace" ADD COLUMN     "digest_channel_id" UUID,
ADD COLUMN     "forum_channel_id" UUID,
ADD COLUMN     "language" TEXT,
ADD COLUMN     "moderators_channel_id" UUID,
ADD COLUMN     "zone" TEXT;

-- CreateTable
CREATE TABLE "channel" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "external_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "set_up_by" TEXT NOT NULL,
    "broken_at" TIMESTAMPTZ(3),
    "obstacle" TEXT,
    "told_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "channel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "kind" "delivery_kind" NOT NULL,
    "state" "delivery_state" NOT NULL DEFAULT 'due',
    "platform" "platform" NOT NULL,
    "workspace_id" UUID,
    "lane" TEXT NOT NULL,
    "channel_id" UUID,
    "recipient" TEXT,
    "of_id" UUID,
    "subject" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lease_until" TIMESTAMPTZ(3),
    "begun_at" TIMESTAMPTZ(3),
    "messages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "thread" TEXT,
    "problem" TEXT,
    "code" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "news" (
    "number" INTEGER NOT NULL,
    "entry_id" UUID NOT NULL,
    "happening" "happening" NOT NULL,
    "edition" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "news_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "news_count" (
    "id" BOOLEAN NOT NULL DEFAULT true,
    "last" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "news_count_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "digest" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "channel_id" UUID NOT NULL,
    "filter" JSONB NOT NULL,
    "events" BOOLEAN NOT NULL DEFAULT true,
    "say_empty" BOOLEAN NOT NULL DEFAULT false,
    "rhythm" "rhythm" NOT NULL,
    "day" INTEGER,
    "time" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "next_run_at" TIMESTAMPTZ(3),
    "window_from" TIMESTAMPTZ(3) NOT NULL,
    "after_news" INTEGER NOT NULL,
    "paused_at" TIMESTAMPTZ(3),
    "paused_until" TIMESTAMPTZ(3),
    "gap_from" TIMESTAMPTZ(3),
    "gap_to" TIMESTAMPTZ(3),
    "gap_after" INTEGER,
    "gap_upto" INTEGER,
    "stopped_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "digest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "digest_issue" (
    "id" UUID NOT NULL,
    "digest_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "window_from" TIMESTAMPTZ(3) NOT NULL,
    "window_to" TIMESTAMPTZ(3) NOT NULL,
    "after_news" INTEGER NOT NULL,
    "upto_news" INTEGER NOT NULL,
    "filter" JSONB NOT NULL,
    "events" BOOLEAN NOT NULL,
    "omitted_from" TIMESTAMPTZ(3),
    "omitted" INTEGER NOT NULL DEFAULT 0,
    "delivery_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "digest_issue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft" (
    "id" UUID NOT NULL,
    "platform" "platform" NOT NULL,
    "tenant" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "channel_workspace_id_external_id_key" ON "channel"("workspace_id", "external_id");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_number_key" ON "delivery"("number");

-- CreateIndex
CREATE INDEX "delivery_workspace_id_created_at_idx" ON "delivery"("workspace_id", "created_at");

-- CreateIndex
CREATE INDEX "delivery_ended_at_idx" ON "delivery"("ended_at");

-- CreateIndex
CREATE INDEX "news_entry_id_idx" ON "news"("entry_id");

-- CreateIndex
CREATE UNIQUE INDEX "digest_number_key" ON "digest"("number");

-- CreateIndex
CREATE INDEX "digest_channel_id_idx" ON "digest"("channel_id");

-- CreateIndex
CREATE INDEX "digest_next_run_at_idx" ON "digest"("next_run_at");

-- CreateIndex
CREATE UNIQUE INDEX "digest_issue_delivery_id_key" ON "digest_issue"("delivery_id");

-- CreateIndex
CREATE UNIQUE INDEX "digest_issue_digest_id_due_at_key" ON "digest_issue"("digest_id", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "digest_issue_digest_id_number_key" ON "digest_issue"("digest_id", "number");

-- CreateIndex
CREATE INDEX "draft_at_idx" ON "draft"("at");

-- AddForeignKey
ALTER TABLE "workspace" ADD CONSTRAINT "workspace_forum_channel_id_fkey" FOREIGN KEY ("forum_channel_id") REFERENCES "channel"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace" ADD CONSTRAINT "workspace_digest_channel_id_fkey" FOREIGN KEY ("digest_channel_id") REFERENCES "channel"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace" ADD CONSTRAINT "workspace_moderators_channel_id_fkey" FOREIGN KEY ("moderators_channel_id") REFERENCES "channel"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "channel" ADD CONSTRAINT "channel_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_channel_id_fkey" FOREIGN KEY ("channel_id") REFERENCES "channel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_of_id_fkey" FOREIGN KEY ("of_id") REFERENCES "delivery"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "news" ADD CONSTRAINT "news_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "digest" ADD CONSTRAINT "digest_channel_id_fkey" FOREIGN KEY ("channel_id") REFERENCES "channel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "digest_issue" ADD CONSTRAINT "digest_issue_digest_id_fkey" FOREIGN KEY ("digest_id") REFERENCES "digest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "digest_issue" ADD CONSTRAINT "digest_issue_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "delivery"("id") ON DELETE SET NULL ON UPDATE CASCADE;
