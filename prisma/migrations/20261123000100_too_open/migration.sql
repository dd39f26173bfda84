-- AlterTable
ALTER TABLE "channel" ADD COLUMN     "too_open_at" TIMESTAMPTZ(3),
ADD COLUMN     "too_open_for" "sharing_label"[] DEFAULT ARRAY[]::"sharing_label"[];
