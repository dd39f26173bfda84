-- What the schema language cannot say, in a migration of its own: values that an enum got just now can be used once
-- they are committed.

-- A thread or a post is decided on once; of its reports, and of the wishes to learn who wrote it, one waits at most.
CREATE UNIQUE INDEX "review_item_contribution" ON "review_item" (post_id) WHERE kind IN ('thread', 'post');
CREATE UNIQUE INDEX "review_item_report" ON "review_item" (post_id)
  WHERE kind = 'report' AND state IN ('open', 'held', 'returned');
CREATE UNIQUE INDEX "review_item_unsealing" ON "review_item" (post_id)
  WHERE kind = 'unsealing' AND state IN ('open', 'held', 'returned');

-- A thread begins with one post.
CREATE UNIQUE INDEX "post_opening" ON "post" (thread_id) WHERE opens;

-- A sealed post names its author nowhere; the others have no pseudonym.
ALTER TABLE "post" ADD CONSTRAINT "post_sealed"
  CHECK (CASE WHEN attribution = 'chatham' THEN author_id IS NULL AND participant_id IS NOT NULL
              ELSE participant_id IS NULL END);

-- A place in the thread belongs to what was placed.
ALTER TABLE "post" ADD CONSTRAINT "post_placed"
  CHECK ((number IS NULL) = (placed_at IS NULL) AND (state <> 'standing' OR number IS NOT NULL));
ALTER TABLE "post" ADD CONSTRAINT "post_removed" CHECK ((state = 'removed') = (removed_at IS NOT NULL));

-- Groups are named by TLP:AMBER alone.
ALTER TABLE "thread" ADD CONSTRAINT "thread_groups" CHECK (label = 'amber' OR groups = '{}');
