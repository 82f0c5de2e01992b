ALTER TABLE course
  ADD COLUMN kind VARCHAR(20) NOT NULL DEFAULT 'LIVE_WEEK' AFTER slug,
  ADD COLUMN first_edition_id BIGINT NULL AFTER kind,
  ADD COLUMN outcomes_uk VARCHAR(4000) NOT NULL DEFAULT '' AFTER summary_en,
  ADD COLUMN outcomes_en VARCHAR(4000) NOT NULL DEFAULT '' AFTER outcomes_uk,
  ADD COLUMN contact_name VARCHAR(200) NOT NULL DEFAULT '' AFTER outcomes_en,
  ADD COLUMN contact_email VARCHAR(254) NOT NULL DEFAULT '' AFTER contact_name,
  ADD COLUMN enrollment_way VARCHAR(20) NOT NULL DEFAULT 'OPEN' AFTER last_day,
  ADD COLUMN enrollment_code VARCHAR(40) NULL AFTER enrollment_way,
  ADD COLUMN enrollment_opens_at DATETIME NULL AFTER enrollment_code,
  ADD COLUMN waiting_list BOOLEAN NOT NULL DEFAULT FALSE AFTER capacity,
  ADD COLUMN community_quota INT NULL AFTER waiting_list,
  ADD KEY ix_course_edition (first_edition_id),
  ADD CONSTRAINT fk_course_edition FOREIGN KEY (first_edition_id) REFERENCES course (id);

CREATE TABLE course_signatory (
  course_id BIGINT NOT NULL,
  position INT NOT NULL,
  name_uk VARCHAR(200) NOT NULL,
  name_en VARCHAR(200) NOT NULL,
  office_uk VARCHAR(200) NOT NULL,
  office_en VARCHAR(200) NOT NULL,
  PRIMARY KEY (course_id, position),
  CONSTRAINT fk_signatory_course FOREIGN KEY (course_id) REFERENCES course (id)
);

CREATE TABLE course_cover (
  course_id BIGINT NOT NULL PRIMARY KEY,
  hash CHAR(64) CHARACTER SET ascii NOT NULL,
  width INT NOT NULL,
  height INT NOT NULL,
  alt_uk VARCHAR(300) NOT NULL,
  alt_en VARCHAR(300) NOT NULL,
  image MEDIUMBLOB NOT NULL,
  KEY ix_cover_hash (hash),
  CONSTRAINT fk_cover_course FOREIGN KEY (course_id) REFERENCES course (id)
);

CREATE TABLE course_request (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  course_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  status VARCHAR(20) NOT NULL,
  asked_at DATETIME(3) NOT NULL,
  note VARCHAR(2000) NOT NULL DEFAULT '',
  answer VARCHAR(1000) NOT NULL DEFAULT '',
  graduate_name_consent BOOLEAN NOT NULL DEFAULT FALSE,
  version BIGINT NOT NULL DEFAULT 1,
  UNIQUE KEY uk_request (course_id, person_id),
  KEY ix_request_queue (course_id, status, asked_at, id),
  KEY ix_request_person (person_id),
  CONSTRAINT fk_request_course FOREIGN KEY (course_id) REFERENCES course (id),
  CONSTRAINT fk_request_person FOREIGN KEY (person_id) REFERENCES person (id)
);

CREATE TABLE course_quota (
  course_id BIGINT NOT NULL,
  community_id BIGINT NOT NULL,
  seats INT NOT NULL,
  PRIMARY KEY (course_id, community_id),
  CONSTRAINT fk_quota_course FOREIGN KEY (course_id) REFERENCES course (id),
  CONSTRAINT fk_quota_community FOREIGN KEY (community_id) REFERENCES community (id)
);
