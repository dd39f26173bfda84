-- AlterTable
ALTER TABLE "delivery" ADD COLUMN     "urgent" BOOLEAN NOT NULL DEFAULT false;

-- What goes before everything else in its lane is found there at once, however much waits.
CREATE INDEX "delivery_urgent" ON "delivery" (lane, number) WHERE urgent AND state IN ('due', 'retrying');
