-- CreateEnum
CREATE TYPE "platform" AS ENUM ('slack', 'discord', 'console');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('member', 'moderator', 'curator', 'admin');

-- CreateEnum
CREATE TYPE "entry_kind" AS ENUM ('norm', 'principle', 'practice', 'law', 'partnership', 'threat', 'event');

-- CreateEnum
CREATE TYPE "lifecycle" AS ENUM ('draft', 'in_review', 'published', 'superseded', 'withdrawn');

-- CreateEnum
CREATE TYPE "standing" AS ENUM ('in_force', 'voluntary', 'superseded', 'repealed', 'proposed', 'held');

-- CreateEnum
CREATE TYPE "origin" AS ENUM ('imported', 'forum');

-- CreateTable
CREATE TABLE "workspace" (
    "id" UUID NOT NULL,
    "platform" "platform" NOT NULL,
    "external_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "token_sealed" TEXT,
    "verified_at" TIMESTAMPTZ(3),
    "left_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "roles" "role"[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "platform" "platform" NOT NULL,
    "tenant" TEXT NOT NULL DEFAULT '',
    "external_id" TEXT NOT NULL,
    "language" TEXT,
    "member_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entry" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "entry_kind" NOT NULL,
    "lifecycle" "lifecycle" NOT NULL,
    "origin" "origin" NOT NULL,
    "file_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "edition" (
    "id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "change" TEXT,
    "language" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "aliases" TEXT[],
    "summary" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "standing" "standing" NOT NULL,
    "jurisdictions" TEXT[],
    "groups" TEXT[],
    "topics" TEXT[],
    "asks" JSONB NOT NULL,
    "safeguards" JSONB NOT NULL,
    "safeguards_note" TEXT,
    "practical" TEXT[],
    "sources" JSONB NOT NULL,
    "related" TEXT[],
    "titles" JSONB NOT NULL DEFAULT '{}',
    "event" JSONB,
    "confidence" TEXT NOT NULL,
    "verified_at" TIMESTAMPTZ(3),

    CONSTRAINT "edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topic" (
    "slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "labels" JSONB NOT NULL,
    "scope" TEXT NOT NULL,

    CONSTRAINT "topic_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "term" (
    "slug" TEXT NOT NULL,
    "labels" JSONB NOT NULL,
    "note" TEXT,

    CONSTRAINT "term_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "question" (
    "id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "times" INTEGER NOT NULL DEFAULT 1,
    "first_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "once" (
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "once_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "parked_action" (
    "digest" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "parked_action_pkey" PRIMARY KEY ("digest")
);

-- CreateTable
CREATE TABLE "registration" (
    "target" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "registration_pkey" PRIMARY KEY ("target")
);

-- CreateTable
CREATE TABLE "console_message" (
    "id" UUID NOT NULL,
    "workspace" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "author" TEXT,
    "view" JSONB NOT NULL,
    "language" TEXT NOT NULL,
    "posted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "console_message_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "workspace_platform_external_id_key" ON "workspace"("platform", "external_id");

-- CreateIndex
CREATE INDEX "account_member_id_idx" ON "account"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_platform_tenant_external_id_key" ON "account"("platform", "tenant", "external_id");

-- CreateIndex
CREATE UNIQUE INDEX "entry_number_key" ON "entry"("number");

-- CreateIndex
CREATE UNIQUE INDEX "entry_slug_key" ON "entry"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "edition_entry_id_number_key" ON "edition"("entry_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "question_text_key" ON "question"("text");

-- CreateIndex
CREATE INDEX "once_at_idx" ON "once"("at");

-- CreateIndex
CREATE INDEX "parked_action_at_idx" ON "parked_action"("at");

-- CreateIndex
CREATE INDEX "console_message_workspace_channel_posted_at_idx" ON "console_message"("workspace", "channel", "posted_at");

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition" ADD CONSTRAINT "edition_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;
