-- A stretch of time in which people of a place could not be there; withdrawn, never deleted.
CREATE TABLE outage (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  course_id BIGINT NOT NULL,
  region_code CHAR(2) CHARACTER SET ascii NULL,
  community_id BIGINT NULL,
  reason VARCHAR(20) CHARACTER SET ascii NOT NULL,
  starts_at DATETIME(3) NOT NULL,
  ends_at DATETIME(3) NOT NULL,
  note VARCHAR(300) NOT NULL DEFAULT '',
  declared_by BIGINT NULL,
  declared_at DATETIME(3) NOT NULL,
  withdrawn_by BIGINT NULL,
  withdrawn_at DATETIME(3) NULL,
  KEY ix_outage_course (course_id, starts_at),
  CONSTRAINT fk_outage_course FOREIGN KEY (course_id) REFERENCES course (id),
  CONSTRAINT fk_outage_community FOREIGN KEY (community_id) REFERENCES community (id)
);

-- Where somebody said they were on a day, where it was not their community.
CREATE TABLE whereabouts (
  person_id BIGINT NOT NULL,
  day DATE NOT NULL,
  region_code CHAR(2) CHARACTER SET ascii NOT NULL,
  said_at DATETIME(3) NOT NULL,
  PRIMARY KEY (person_id, day)
);

-- What somebody says about time that they were or will be away. The document is seen by the one who
-- has taken the case, and leaves thirty days after the decision.
CREATE TABLE excuse (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  session_id BIGINT NOT NULL,
  person_id BIGINT NULL,
  starts_at DATETIME(3) NOT NULL,
  ends_at DATETIME(3) NOT NULL,
  reason VARCHAR(20) CHARACTER SET ascii NOT NULL,
  text VARCHAR(2000) NOT NULL,
  file_id BIGINT NULL,
  status VARCHAR(10) CHARACTER SET ascii NOT NULL,
  asked_at DATETIME(3) NOT NULL,
  decider_id BIGINT NULL,
  decided_at DATETIME(3) NULL,
  answer VARCHAR(1000) NOT NULL DEFAULT '',
  version BIGINT NOT NULL DEFAULT 1,
  KEY ix_excuse_session (session_id, status),
  KEY ix_excuse_person (person_id, session_id),
  KEY ix_excuse_file (file_id),
  KEY ix_excuse_decided (decided_at),
  CONSTRAINT fk_excuse_session FOREIGN KEY (session_id) REFERENCES course_session (id),
  CONSTRAINT fk_excuse_file FOREIGN KEY (file_id) REFERENCES stored_file (id) ON DELETE SET NULL
);

-- What somebody asks about how a session was counted, and what a trainer answers; the row stays.
CREATE TABLE appeal (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  session_id BIGINT NOT NULL,
  person_id BIGINT NULL,
  text VARCHAR(2000) NOT NULL,
  asked_at DATETIME(3) NOT NULL,
  answer VARCHAR(1000) NULL,
  granted BOOLEAN NULL,
  answered_by BIGINT NULL,
  answered_at DATETIME(3) NULL,
  version BIGINT NOT NULL DEFAULT 1,
  KEY ix_appeal_session (session_id, answered_at),
  KEY ix_appeal_person (person_id, session_id),
  CONSTRAINT fk_appeal_session FOREIGN KEY (session_id) REFERENCES course_session (id)
);

-- Three questions about a session's recording: the right answer and two wrong ones.
CREATE TABLE make_up_question (
  session_id BIGINT NOT NULL,
  place INT NOT NULL,
  text_uk VARCHAR(500) NOT NULL,
  text_en VARCHAR(500) NOT NULL,
  right_uk VARCHAR(300) NOT NULL,
  right_en VARCHAR(300) NOT NULL,
  wrong_uk VARCHAR(300) NOT NULL,
  wrong_en VARCHAR(300) NOT NULL,
  other_uk VARCHAR(300) NOT NULL,
  other_en VARCHAR(300) NOT NULL,
  PRIMARY KEY (session_id, place),
  CONSTRAINT fk_make_up_session FOREIGN KEY (session_id) REFERENCES course_session (id)
);

CREATE TABLE make_up_try (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  session_id BIGINT NOT NULL,
  person_id BIGINT NULL,
  tried_at DATETIME(3) NOT NULL,
  right_answers INT NOT NULL,
  KEY ix_make_up_try (session_id, person_id, tried_at),
  CONSTRAINT fk_make_up_try_session FOREIGN KEY (session_id) REFERENCES course_session (id)
);
