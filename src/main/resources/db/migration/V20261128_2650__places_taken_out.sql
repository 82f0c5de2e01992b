-- A place taken out of its quiz can be put back where it was.
ALTER TABLE quiz_slot
  ADD removed_at DATETIME(3) NULL,
  -- Whether it had its page for itself, which then went with it.
  ADD had_page BOOLEAN NOT NULL DEFAULT FALSE,
  -- A category with places that draw from it stays; one with places that did may go.
  DROP FOREIGN KEY fk_slot_category;

ALTER TABLE quiz_slot
  ADD CONSTRAINT fk_slot_category FOREIGN KEY (category_id)
    REFERENCES question_category (id) ON DELETE CASCADE;

-- A quiz shows one question at a time, or what stands on one of its pages.
ALTER TABLE quiz ADD one_at_a_time BOOLEAN NOT NULL DEFAULT TRUE AFTER shuffle_choices;

UPDATE quiz q SET q.one_at_a_time = FALSE
WHERE EXISTS (SELECT 1 FROM quiz_slot s WHERE s.quiz_id = q.id AND s.page > 1);
