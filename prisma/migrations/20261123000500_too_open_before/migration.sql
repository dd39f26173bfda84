-- Channels that were too open before that was noted of them: which label it was for is not known any more, and the next
-- look at each tells what it is in order for. What it refused is sent then.
UPDATE "channel" SET "too_open_at" = now(), "too_open_for" = '{green,amber}'
WHERE "id" IN (
  SELECT coalesce(d."channel_id", o."channel_id")
  FROM "delivery" d
  LEFT JOIN "delivery" o ON o."id" = d."of_id"
  WHERE d."state" = 'dead' AND d."problem" = 'refused:too_open');
