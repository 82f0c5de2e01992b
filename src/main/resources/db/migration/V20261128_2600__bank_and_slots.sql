-- A question belongs to its course's bank; a quiz is made of slots that name one question or draw
-- some at random from a category and a tag.

CREATE TABLE question_category (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  course_id BIGINT NOT NULL,
  parent_id BIGINT NULL,
  name_uk VARCHAR(200) NOT NULL,
  name_en VARCHAR(200) NOT NULL,
  KEY ix_category_course (course_id),
  CONSTRAINT fk_category_course FOREIGN KEY (course_id) REFERENCES course (id),
  CONSTRAINT fk_category_parent FOREIGN KEY (parent_id) REFERENCES question_category (id)
);

ALTER TABLE question
  ADD course_id BIGINT NULL AFTER id,
  ADD category_id BIGINT NULL AFTER course_id,
  ADD name VARCHAR(200) NOT NULL DEFAULT '' AFTER category_id,
  ADD fingerprint CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' AFTER name;

UPDATE question q JOIN quiz z ON z.id = q.quiz_id SET q.course_id = z.course_id;

-- As Fingerprint.of writes it: letters and digits in lower case.
UPDATE question q JOIN question_version v ON v.id = q.current_version SET q.fingerprint =
  SHA2(REGEXP_REPLACE(LOWER(IF(v.text_uk = '', v.text_en, v.text_uk)), '[^\\p{L}\\p{N}]+', ''), 256);

CREATE TABLE quiz_slot (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  quiz_id BIGINT NOT NULL,
  position INT NOT NULL,
  page INT NOT NULL,
  -- One question, always the same; null where questions are drawn.
  question_id BIGINT NULL,
  -- How many are drawn from the category (and those under it) and with the tag; null means any.
  draws INT NOT NULL,
  category_id BIGINT NULL,
  tag VARCHAR(60) NULL,
  KEY ix_slot_quiz (quiz_id, position),
  CONSTRAINT fk_slot_quiz FOREIGN KEY (quiz_id) REFERENCES quiz (id),
  CONSTRAINT fk_slot_question FOREIGN KEY (question_id) REFERENCES question (id),
  CONSTRAINT fk_slot_category FOREIGN KEY (category_id) REFERENCES question_category (id)
);

INSERT INTO quiz_slot (quiz_id, position, page, question_id, draws)
SELECT quiz_id, ROW_NUMBER() OVER (PARTITION BY quiz_id ORDER BY position, id), 1, id, 1
FROM question WHERE retired = FALSE;

ALTER TABLE question
  DROP FOREIGN KEY fk_question_quiz,
  DROP KEY ix_question_quiz,
  DROP COLUMN quiz_id,
  DROP COLUMN position,
  MODIFY course_id BIGINT NOT NULL,
  ADD KEY ix_question_course (course_id, retired, category_id),
  ADD KEY ix_question_fingerprint (course_id, fingerprint),
  ADD CONSTRAINT fk_question_course FOREIGN KEY (course_id) REFERENCES course (id),
  ADD CONSTRAINT fk_question_category FOREIGN KEY (category_id) REFERENCES question_category (id);

CREATE TABLE question_tag (
  question_id BIGINT NOT NULL,
  tag VARCHAR(60) NOT NULL,
  PRIMARY KEY (question_id, tag),
  KEY ix_question_tag (tag),
  CONSTRAINT fk_tag_question FOREIGN KEY (question_id) REFERENCES question (id)
);

-- What was done to many questions at once, so that it can be undone.
CREATE TABLE question_batch (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  course_id BIGINT NOT NULL,
  kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- The category's id, the tag or the file's name.
  detail VARCHAR(255) NOT NULL,
  done_at DATETIME(3) NOT NULL,
  undone_at DATETIME(3) NULL,
  KEY ix_batch_course (course_id, done_at),
  CONSTRAINT fk_batch_course FOREIGN KEY (course_id) REFERENCES course (id)
);

-- Only questions that were changed by it.
CREATE TABLE question_batch_item (
  batch_id BIGINT NOT NULL,
  question_id BIGINT NOT NULL,
  category_before BIGINT NULL,
  PRIMARY KEY (batch_id, question_id),
  CONSTRAINT fk_item_batch FOREIGN KEY (batch_id) REFERENCES question_batch (id),
  CONSTRAINT fk_item_question FOREIGN KEY (question_id) REFERENCES question (id)
);
