-- Tasks of a course; due_at is Kyiv wall time, reminded_due the due time that was reminded of.
CREATE TABLE task (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  course_id BIGINT NOT NULL,
  position INT NOT NULL,
  kind VARCHAR(24) CHARACTER SET ascii NOT NULL,
  title_uk VARCHAR(200) NOT NULL,
  title_en VARCHAR(200) NOT NULL,
  body_uk MEDIUMTEXT NOT NULL,
  body_en MEDIUMTEXT NOT NULL,
  fields TEXT NOT NULL,
  due_at DATETIME NULL,
  late_accepted BOOLEAN NOT NULL,
  by_community BOOLEAN NOT NULL,
  shown BOOLEAN NOT NULL,
  reminded_due DATETIME NULL,
  version BIGINT NOT NULL DEFAULT 1,
  KEY ix_task_course (course_id, position),
  KEY ix_task_due (due_at),
  CONSTRAINT fk_task_course FOREIGN KEY (course_id) REFERENCES course (id)
);

-- One for each person, or one for each community where a task is done together.
CREATE TABLE submission (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  task_id BIGINT NOT NULL,
  person_id BIGINT NULL,
  community_id BIGINT NULL,
  status VARCHAR(16) CHARACTER SET ascii NOT NULL,
  content MEDIUMTEXT NOT NULL,
  saved_at DATETIME(3) NOT NULL,
  saved_by BIGINT NULL,
  handed_in_at DATETIME(3) NULL,
  late BOOLEAN NOT NULL DEFAULT FALSE,
  version BIGINT NOT NULL DEFAULT 1,
  UNIQUE KEY uk_submission_person (task_id, person_id),
  UNIQUE KEY uk_submission_community (task_id, community_id),
  KEY ix_submission_queue (task_id, status, handed_in_at),
  KEY ix_submission_person (person_id),
  CONSTRAINT fk_submission_task FOREIGN KEY (task_id) REFERENCES task (id),
  CONSTRAINT fk_submission_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT fk_submission_community FOREIGN KEY (community_id) REFERENCES community (id),
  CONSTRAINT fk_submission_saved_by FOREIGN KEY (saved_by) REFERENCES person (id)
);

CREATE TABLE submission_author (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  submission_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  since DATETIME(3) NOT NULL,
  UNIQUE KEY uk_submission_author (submission_id, person_id),
  KEY ix_author_person (person_id),
  CONSTRAINT fk_author_submission FOREIGN KEY (submission_id) REFERENCES submission (id),
  CONSTRAINT fk_author_person FOREIGN KEY (person_id) REFERENCES person (id)
);

-- What was handed in stays as it was; each hand-in is the next number, with its review.
CREATE TABLE submission_version (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  submission_id BIGINT NOT NULL,
  number INT NOT NULL,
  content MEDIUMTEXT NOT NULL,
  handed_in_at DATETIME(3) NOT NULL,
  handed_in_by BIGINT NULL,
  late BOOLEAN NOT NULL,
  decision VARCHAR(16) CHARACTER SET ascii NULL,
  comment VARCHAR(4000) NULL,
  decided_at DATETIME(3) NULL,
  decided_by BIGINT NULL,
  UNIQUE KEY uk_submission_version (submission_id, number),
  CONSTRAINT fk_version_submission FOREIGN KEY (submission_id) REFERENCES submission (id),
  CONSTRAINT fk_version_by FOREIGN KEY (handed_in_by) REFERENCES person (id),
  CONSTRAINT fk_version_decided_by FOREIGN KEY (decided_by) REFERENCES person (id)
);

CREATE TABLE submission_file (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  submission_id BIGINT NOT NULL,
  file_id BIGINT NOT NULL,
  UNIQUE KEY uk_submission_file (submission_id, file_id),
  KEY ix_submission_file_file (file_id),
  CONSTRAINT fk_submission_file_submission FOREIGN KEY (submission_id) REFERENCES submission (id),
  CONSTRAINT fk_submission_file_file FOREIGN KEY (file_id) REFERENCES stored_file (id)
);
