-- What a schema cannot express.

-- Of two applications at the same moment the second is refused.
CREATE UNIQUE INDEX "application_one_pending" ON "application" (account_id) WHERE closed_at IS NULL;

-- A digest goes to a channel or to a person.
ALTER TABLE "digest" ADD CONSTRAINT "digest_one_place" CHECK (num_nonnulls(channel_id, account_id) = 1);

INSERT INTO "audit_head" (id, number, hash) VALUES (true, 0, '');
ALTER TABLE "audit_head" ADD CONSTRAINT "audit_head_one_row" CHECK (id);

-- A guard against accidents: whoever may change the schema can take it away.
CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit is append-only';
END
$$;
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
