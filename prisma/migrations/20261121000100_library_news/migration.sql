-- The search index of every process follows the library. It compares entry.changed_at row by row, and the
-- notification "library" tells it when to look.

-- Each change moves changed_at on by a millisecond at least, which is as much as a JavaScript Date can tell apart,
-- even when two changes fall into one millisecond or the clock was set back.
CREATE FUNCTION entry_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.changed_at := date_trunc('milliseconds', clock_timestamp());
  IF TG_OP = 'UPDATE' THEN
    NEW.changed_at := GREATEST(NEW.changed_at, OLD.changed_at + interval '1 millisecond');
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER entry_changed BEFORE INSERT OR UPDATE ON "entry"
  FOR EACH ROW EXECUTE FUNCTION entry_changed();

-- A change to an edition is a change to its entry; the update runs the trigger above. When an entry is deleted with
-- its editions, the update finds no row.
CREATE FUNCTION edition_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    UPDATE "entry" SET changed_at = changed_at WHERE id = OLD.entry_id;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    UPDATE "entry" SET changed_at = changed_at WHERE id = NEW.entry_id;
  END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER edition_changed AFTER INSERT OR UPDATE OR DELETE ON "edition"
  FOR EACH ROW EXECUTE FUNCTION edition_changed();

-- PostgreSQL sends one notification a transaction, at its commit, however many statements asked for it.
CREATE FUNCTION library_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('library', '');
  RETURN NULL;
END
$$;

CREATE TRIGGER library_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "entry"
  FOR EACH STATEMENT EXECUTE FUNCTION library_changed();
CREATE TRIGGER library_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "edition"
  FOR EACH STATEMENT EXECUTE FUNCTION library_changed();
CREATE TRIGGER library_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "topic"
  FOR EACH STATEMENT EXECUTE FUNCTION library_changed();
CREATE TRIGGER library_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "term"
  FOR EACH STATEMENT EXECUTE FUNCTION library_changed();
