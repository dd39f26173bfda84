-- A draft is found by its id alone, and its owner's digest is its own: those of before nobody could open any more.
DELETE FROM "sealed_draft";

-- DropIndex
DROP INDEX "sealed_draft_owner_idx";
