-- How attempts count, what is shown when, a password, practice; extra time and pauses while a
-- quiz runs.

ALTER TABLE quiz
  ADD counting VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'BEST',
  ADD practice BOOLEAN NOT NULL DEFAULT FALSE,
  ADD password VARCHAR(60) NULL,
  ADD show_score VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'SUBMITTED',
  ADD show_marks VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'SUBMITTED',
  ADD show_key VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'LAST_ATTEMPT',
  ADD show_feedback VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'LAST_ATTEMPT',
  -- Since when the clock stands still for everybody; null while it runs.
  ADD paused_at DATETIME(3) NULL;

ALTER TABLE quiz_attempt
  ADD paused_at DATETIME(3) NULL AFTER collected_at,
  ADD extra_minutes INT NOT NULL DEFAULT 0 AFTER paused_at,
  -- What was practice when it started never counts.
  ADD practice BOOLEAN NOT NULL DEFAULT FALSE AFTER extra_minutes,
  -- The questions whose marking the person has seen while answering, with commas between.
  ADD checked TEXT CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' AFTER practice;

-- Extra minutes for everybody (neither region nor person), a region or a person. They count for
-- attempts that run and for those that start later; taken back, a row stays.
CREATE TABLE quiz_extra_time (
  id BIGINT NOT NULL AUTO_INCREMENT,
  quiz_id BIGINT NOT NULL,
  region_code CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NULL,
  person_id BIGINT NULL,
  minutes INT NOT NULL,
  reason VARCHAR(300) NOT NULL,
  given_at DATETIME(3) NOT NULL,
  given_by BIGINT NOT NULL,
  withdrawn_at DATETIME(3) NULL,
  PRIMARY KEY (id),
  KEY ix_extra_time_quiz (quiz_id, given_at),
  KEY ix_extra_time_person (person_id),
  CONSTRAINT fk_extra_time_quiz FOREIGN KEY (quiz_id) REFERENCES quiz (id),
  CONSTRAINT fk_extra_time_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB;

CREATE TABLE quiz_pause (
  id BIGINT NOT NULL AUTO_INCREMENT,
  quiz_id BIGINT NOT NULL,
  started_at DATETIME(3) NOT NULL,
  ended_at DATETIME(3) NULL,
  reason VARCHAR(300) NOT NULL,
  PRIMARY KEY (id),
  KEY ix_pause_quiz (quiz_id, started_at),
  CONSTRAINT fk_pause_quiz FOREIGN KEY (quiz_id) REFERENCES quiz (id)
) ENGINE = InnoDB;

-- What each question of the slot is worth in this quiz; null for what the question says itself.
ALTER TABLE quiz_slot ADD points INT NULL AFTER page;
