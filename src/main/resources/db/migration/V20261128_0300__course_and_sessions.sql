CREATE TABLE course (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  slug VARCHAR(120) CHARACTER SET ascii NOT NULL,
  title_uk VARCHAR(200) NOT NULL,
  title_en VARCHAR(200) NOT NULL,
  summary_uk VARCHAR(2000) NOT NULL,
  summary_en VARCHAR(2000) NOT NULL,
  first_day DATE NOT NULL,
  last_day DATE NOT NULL,
  enrollment_ends_at DATETIME NULL,
  status VARCHAR(20) NOT NULL,
  capacity INT NULL,
  hours INT NOT NULL,
  ects_tenths INT NOT NULL,
  award_rule TEXT NOT NULL,
  minimum_percent INT NOT NULL,
  code_words_needed INT NOT NULL,
  version BIGINT NOT NULL DEFAULT 1,
  UNIQUE KEY uk_course_slug (slug),
  KEY ix_course_days (first_day)
);

ALTER TABLE person_role
  ADD CONSTRAINT fk_role_course FOREIGN KEY (course_id) REFERENCES course (id),
  ADD CONSTRAINT fk_role_community FOREIGN KEY (community_id) REFERENCES community (id);

CREATE TABLE enrollment (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  course_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  community_id BIGINT NULL,
  enrolled_at DATETIME(3) NOT NULL,
  left_at DATETIME(3) NULL,
  graduate_name_consent BOOLEAN NOT NULL DEFAULT FALSE,
  version BIGINT NOT NULL DEFAULT 1,
  UNIQUE KEY uk_enrollment (course_id, person_id),
  KEY ix_enrollment_person (person_id),
  CONSTRAINT fk_enrollment_course FOREIGN KEY (course_id) REFERENCES course (id),
  CONSTRAINT fk_enrollment_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT fk_enrollment_community FOREIGN KEY (community_id) REFERENCES community (id)
);

CREATE TABLE course_session (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  course_id BIGINT NOT NULL,
  title_uk VARCHAR(200) NOT NULL,
  title_en VARCHAR(200) NOT NULL,
  speaker VARCHAR(200) NULL,
  starts_at DATETIME NOT NULL,
  ends_at DATETIME NOT NULL,
  meeting_url VARCHAR(500) NULL,
  started_at DATETIME(3) NULL,
  ended_at DATETIME(3) NULL,
  status VARCHAR(20) NOT NULL,
  version BIGINT NOT NULL DEFAULT 1,
  KEY ix_session_course (course_id, starts_at),
  CONSTRAINT fk_session_course FOREIGN KEY (course_id) REFERENCES course (id)
);
