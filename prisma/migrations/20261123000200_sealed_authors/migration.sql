-- What an author is to be told stands in a row that names nobody. What waits at this moment, half an hour's messages at
-- most, is not told: its author finds it in their list.
CREATE TABLE "author_notice" (
    "id" UUID NOT NULL,
    "sealed" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "author_notice_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "author_notice_at_idx" ON "author_notice"("at");

DROP INDEX "account_notice_at_idx";
ALTER TABLE "account" DROP COLUMN "notice_at";

-- Trusted is whoever had something approved, or restored, that they signed by name or group.
UPDATE "member" m SET "trusted" = false WHERE m."trusted" AND NOT EXISTS (
  SELECT 1 FROM "post" p
  JOIN "review_item" i ON i."post_id" = p."id"
  LEFT JOIN "review_item" a ON a."of_id" = i."id"
  WHERE p."author_id" = m."id"
    AND ((i."kind" IN ('thread', 'post') AND i."state" = 'approved') OR a."state" = 'approved'));

-- The rows of people still hold the numbers of the transactions in which they wrote under a pseudonym. A column that is
-- computed anew, though nothing changes, has the whole table written afresh.
ALTER TABLE "member" ALTER COLUMN "name" TYPE TEXT USING "name" || '';
ALTER TABLE "account" ALTER COLUMN "locale" TYPE TEXT USING "locale" || '';
