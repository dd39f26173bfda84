-- News of the library, for digests. A number is given while the one row of news_count is locked, and it stays locked
-- until the transaction ends: numbers become visible in their own order, so that a window which ends at the greatest
-- number one can see has missed nothing, whatever else is being written.

INSERT INTO "news_count" (id, last) VALUES (true, 0);
ALTER TABLE "news_count" ADD CONSTRAINT "news_count_one_row" CHECK (id);

CREATE FUNCTION write_news(entry_id uuid, happening happening, edition integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  next integer;
BEGIN
  UPDATE news_count SET last = last + 1 RETURNING last INTO next;
  INSERT INTO news (number, entry_id, happening, edition, at)
  VALUES (next, entry_id, happening, edition, clock_timestamp());
END
$$;

-- The first edition of an imported entry is no news: it came with the software.
CREATE FUNCTION edition_news() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  of_entry entry%ROWTYPE;
BEGIN
  SELECT * INTO of_entry FROM entry WHERE id = NEW.entry_id;
  IF of_entry.lifecycle = 'published' AND NEW.number > 1 THEN
    PERFORM write_news(NEW.entry_id, 'amended', NEW.number);
  ELSIF of_entry.lifecycle = 'published' AND of_entry.origin <> 'imported' THEN
    PERFORM write_news(NEW.entry_id, 'added', NEW.number);
  END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER edition_news AFTER INSERT ON "edition" FOR EACH ROW EXECUTE FUNCTION edition_news();

-- Published with its edition already there, superseded, or withdrawn. What comes back after people were told that it
-- changed or went is not new, and what came with the software never is.
CREATE FUNCTION lifecycle_news() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  newest integer;
BEGIN
  SELECT max(number) INTO newest FROM edition WHERE edition.entry_id = NEW.id;
  IF NEW.lifecycle = 'published' AND newest IS NOT NULL THEN
    IF NEW.origin = 'imported'
      OR EXISTS (SELECT FROM news WHERE news.entry_id = NEW.id AND news.happening <> 'added') THEN
      PERFORM write_news(NEW.id, 'amended', newest);
    ELSE
      PERFORM write_news(NEW.id, 'added', newest);
    END IF;
  ELSIF OLD.lifecycle = 'published' AND NEW.lifecycle = 'superseded' THEN
    PERFORM write_news(NEW.id, 'superseded', NULL);
  ELSIF OLD.lifecycle IN ('published', 'superseded') AND NEW.lifecycle = 'withdrawn' THEN
    PERFORM write_news(NEW.id, 'withdrawn', NULL);
  END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER lifecycle_news AFTER UPDATE OF lifecycle ON "entry"
  FOR EACH ROW WHEN (OLD.lifecycle <> NEW.lifecycle) EXECUTE FUNCTION lifecycle_news();

-- What is due wakes whoever sends; a poll backs it up.
CREATE FUNCTION delivery_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('delivery', '');
  RETURN NULL;
END
$$;

CREATE TRIGGER delivery_due AFTER INSERT ON "delivery" FOR EACH STATEMENT EXECUTE FUNCTION delivery_due();
CREATE TRIGGER delivery_due_again AFTER UPDATE OF state ON "delivery"
  FOR EACH ROW WHEN (NEW.state = 'due' AND OLD.state <> 'due') EXECUTE FUNCTION delivery_due();

-- Sending looks at what is open alone, however much was sent before.
CREATE INDEX "delivery_waiting" ON "delivery" (next_at, number) WHERE state IN ('due', 'retrying');
CREATE INDEX "delivery_open" ON "delivery" (lane, number) WHERE state IN ('due', 'retrying', 'sending');
CREATE INDEX "delivery_leased" ON "delivery" (lease_until) WHERE state = 'sending';
CREATE INDEX "digest_paused" ON "digest" (paused_until) WHERE paused_until IS NOT NULL;
