-- A file handed in as (part of) an answer. The row is there before the answer names it, so that an
-- answer can only name files that its person brought for that question.
CREATE TABLE attempt_file (
  file_id BIGINT NOT NULL,
  attempt_id BIGINT NOT NULL,
  question_id BIGINT NOT NULL,
  PRIMARY KEY (file_id),
  KEY ix_attempt_file_attempt (attempt_id, question_id),
  CONSTRAINT fk_attempt_file_attempt FOREIGN KEY (attempt_id) REFERENCES quiz_attempt (id),
  CONSTRAINT fk_attempt_file_file FOREIGN KEY (file_id) REFERENCES stored_file (id)
) ENGINE = InnoDB;
