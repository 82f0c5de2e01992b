-- A removed category is kept, so that its removal can be undone.
ALTER TABLE question_category ADD removed BOOLEAN NOT NULL DEFAULT FALSE;
