-- CreateEnum
CREATE TYPE "review_kind" AS ENUM ('application');

-- CreateEnum
CREATE TYPE "review_state" AS ENUM ('open', 'returned', 'approved', 'declined', 'withdrawn');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "delivery_kind" ADD VALUE 'whisper';
ALTER TYPE "delivery_kind" ADD VALUE 'give_role';
ALTER TYPE "delivery_kind" ADD VALUE 'take_role';

-- DropForeignKey
ALTER TABLE "account" DROP CONSTRAINT "account_member_id_fkey";

-- AlterTable
ALTER TABLE "account" ADD COLUMN     "conduct" INTEGER,
ADD COLUMN     "direct_closed_at" TIMESTAMPTZ(3),
ADD COLUMN     "greeted_at" TIMESTAMPTZ(3),
ADD COLUMN     "locale" TEXT,
ADD COLUMN     "workspace_id" UUID;

-- AlterTable
ALTER TABLE "digest" ADD COLUMN     "account_id" UUID,
ALTER COLUMN "channel_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "member" ADD COLUMN     "admitted_in_id" UUID,
ADD COLUMN     "audit_id" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD COLUMN     "conduct" INTEGER,
ADD COLUMN     "group" TEXT,
ADD COLUMN     "organisation" TEXT,
ADD COLUMN     "suspended_until" TIMESTAMPTZ(3),
ADD COLUMN     "suspension_reason" TEXT,
ADD COLUMN     "topics" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "workspace" ADD COLUMN     "greets_all" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "group_role" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "group" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "set_up_by" TEXT NOT NULL,
    "told_at" TIMESTAMPTZ(3),

    CONSTRAINT "group_role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "given_role" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "external_id" TEXT NOT NULL,

    CONSTRAINT "given_role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tour" (
    "account_id" UUID NOT NULL,
    "step" INTEGER NOT NULL DEFAULT 1,
    "organisation" TEXT,
    "group" TEXT,
    "topics" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tour_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "acceptance" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "acceptance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "workspace_id" UUID,
    "name" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "topics" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "why" TEXT NOT NULL,
    "link" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_item" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "kind" "review_kind" NOT NULL,
    "state" "review_state" NOT NULL DEFAULT 'open',
    "urgent" BOOLEAN NOT NULL DEFAULT false,
    "application_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,

    CONSTRAINT "review_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_event" (
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "state" "review_state" NOT NULL,
    "by_id" UUID,
    "words" TEXT,

    CONSTRAINT "review_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "link_code" (
    "id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "issuer_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "taker_id" UUID,
    "taker_agreed_at" TIMESTAMPTZ(3),
    "agreed_between" TEXT,
    "issuer_agreed_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "link_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wrong_code" (
    "id" UUID NOT NULL,
    "platform" "platform" NOT NULL,
    "tenant" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "wrong_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "export_link" (
    "id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "platform" "platform" NOT NULL,
    "tenant" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "export_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "act" TEXT NOT NULL,
    "actor" UUID,
    "data" JSONB NOT NULL,
    "previous" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "id" BOOLEAN NOT NULL DEFAULT true,
    "number" INTEGER NOT NULL DEFAULT 0,
    "hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "group_role_workspace_id_group_key" ON "group_role"("workspace_id", "group");

-- CreateIndex
CREATE UNIQUE INDEX "given_role_account_id_workspace_id_external_id_key" ON "given_role"("account_id", "workspace_id", "external_id");

-- CreateIndex
CREATE INDEX "tour_changed_at_idx" ON "tour"("changed_at");

-- CreateIndex
CREATE UNIQUE INDEX "acceptance_account_id_version_key" ON "acceptance"("account_id", "version");

-- CreateIndex
CREATE INDEX "application_account_id_idx" ON "application"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "review_item_number_key" ON "review_item"("number");

-- CreateIndex
CREATE UNIQUE INDEX "review_item_application_id_key" ON "review_item"("application_id");

-- CreateIndex
CREATE INDEX "review_item_state_created_at_idx" ON "review_item"("state", "created_at");

-- CreateIndex
CREATE INDEX "review_event_item_id_at_idx" ON "review_event"("item_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "link_code_hash_key" ON "link_code"("hash");

-- CreateIndex
CREATE INDEX "link_code_issuer_id_idx" ON "link_code"("issuer_id");

-- CreateIndex
CREATE INDEX "link_code_taker_id_idx" ON "link_code"("taker_id");

-- CreateIndex
CREATE INDEX "link_code_created_at_idx" ON "link_code"("created_at");

-- CreateIndex
CREATE INDEX "wrong_code_platform_tenant_external_id_at_idx" ON "wrong_code"("platform", "tenant", "external_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "export_link_hash_key" ON "export_link"("hash");

-- CreateIndex
CREATE INDEX "export_link_expires_at_idx" ON "export_link"("expires_at");

-- CreateIndex
CREATE INDEX "digest_account_id_idx" ON "digest"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_audit_id_key" ON "member"("audit_id");

-- AddForeignKey
ALTER TABLE "group_role" ADD CONSTRAINT "group_role_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "given_role" ADD CONSTRAINT "given_role_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "given_role" ADD CONSTRAINT "given_role_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_admitted_in_id_fkey" FOREIGN KEY ("admitted_in_id") REFERENCES "workspace"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tour" ADD CONSTRAINT "tour_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "acceptance" ADD CONSTRAINT "acceptance_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_item" ADD CONSTRAINT "review_item_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_item" ADD CONSTRAINT "review_item_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_event" ADD CONSTRAINT "review_event_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "review_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_event" ADD CONSTRAINT "review_event_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_code" ADD CONSTRAINT "link_code_issuer_id_fkey" FOREIGN KEY ("issuer_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_code" ADD CONSTRAINT "link_code_taker_id_fkey" FOREIGN KEY ("taker_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "digest" ADD CONSTRAINT "digest_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
