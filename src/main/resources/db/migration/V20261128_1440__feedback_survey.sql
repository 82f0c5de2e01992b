-- What people say about a course at its end; organizers see it without names.
CREATE TABLE survey (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  course_id BIGINT NOT NULL,
  intro_uk VARCHAR(1000) NOT NULL,
  intro_en VARCHAR(1000) NOT NULL,
  opens_at DATETIME NOT NULL,
  closes_at DATETIME NOT NULL,
  published BOOLEAN NOT NULL,
  version BIGINT NOT NULL DEFAULT 1,
  UNIQUE KEY uk_survey_course (course_id),
  CONSTRAINT fk_survey_course FOREIGN KEY (course_id) REFERENCES course (id)
);

CREATE TABLE survey_question (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  survey_id BIGINT NOT NULL,
  place INT NOT NULL,
  kind VARCHAR(10) CHARACTER SET ascii NOT NULL,
  text_uk VARCHAR(400) NOT NULL,
  text_en VARCHAR(400) NOT NULL,
  options_uk TEXT NULL,
  options_en TEXT NULL,
  required BOOLEAN NOT NULL,
  KEY ix_survey_question (survey_id, place),
  CONSTRAINT fk_survey_question FOREIGN KEY (survey_id) REFERENCES survey (id)
);

-- One person's answers; the person is known for changing them only.
CREATE TABLE survey_sheet (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  survey_id BIGINT NOT NULL,
  person_id BIGINT NULL,
  given_at DATETIME(3) NOT NULL,
  changed_at DATETIME(3) NOT NULL,
  UNIQUE KEY uk_survey_sheet (survey_id, person_id),
  KEY ix_survey_sheet_person (person_id),
  CONSTRAINT fk_survey_sheet FOREIGN KEY (survey_id) REFERENCES survey (id),
  CONSTRAINT fk_survey_sheet_person FOREIGN KEY (person_id) REFERENCES person (id)
);

CREATE TABLE survey_answer (
  sheet_id BIGINT NOT NULL,
  question_id BIGINT NOT NULL,
  number INT NULL,
  text VARCHAR(2000) NULL,
  PRIMARY KEY (sheet_id, question_id),
  KEY ix_survey_answer_question (question_id),
  CONSTRAINT fk_survey_answer_sheet FOREIGN KEY (sheet_id) REFERENCES survey_sheet (id) ON DELETE CASCADE,
  CONSTRAINT fk_survey_answer_question FOREIGN KEY (question_id) REFERENCES survey_question (id)
);
