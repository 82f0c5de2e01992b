-- The register outlives courses and accounts: what it points to may go, it stays.
CREATE TABLE certificate (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  number CHAR(21) CHARACTER SET ascii NOT NULL,
  kind VARCHAR(20) NOT NULL,
  person_id BIGINT NULL,
  course_id BIGINT NULL,
  enrollment_id BIGINT NULL,
  community_id BIGINT NULL,
  -- 1 while valid, else NULL: one person holds one valid certificate of a kind in a course.
  live TINYINT NULL,
  current_version INT NOT NULL,
  issued_at DATETIME(3) NOT NULL,
  expires_on DATE NULL,
  revoked_at DATETIME(3) NULL,
  revocation_reason VARCHAR(1000) NULL,
  version BIGINT NOT NULL DEFAULT 1,
  UNIQUE KEY uk_certificate_number (number),
  UNIQUE KEY uk_certificate_live (person_id, course_id, kind, live),
  KEY ix_certificate_course (course_id, live),
  KEY ix_certificate_community (community_id, live),
  KEY ix_certificate_enrollment (enrollment_id),
  CONSTRAINT fk_certificate_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE SET NULL,
  CONSTRAINT fk_certificate_course FOREIGN KEY (course_id) REFERENCES course (id) ON DELETE SET NULL,
  CONSTRAINT fk_certificate_enrollment FOREIGN KEY (enrollment_id) REFERENCES enrollment (id) ON DELETE SET NULL,
  CONSTRAINT fk_certificate_community FOREIGN KEY (community_id) REFERENCES community (id) ON DELETE SET NULL
);

-- What was printed, frozen. The names go when the person is erased; the keyed hash stays.
CREATE TABLE certificate_version (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  certificate_id BIGINT NOT NULL,
  number INT NOT NULL,
  name_uk VARCHAR(400) NULL,
  name_latin VARCHAR(400) NULL,
  community_uk VARCHAR(300) NOT NULL,
  community_en VARCHAR(300) NOT NULL,
  course_uk VARCHAR(200) NOT NULL,
  course_en VARCHAR(200) NOT NULL,
  first_day DATE NOT NULL,
  last_day DATE NOT NULL,
  hours INT NOT NULL,
  ects_tenths INT NOT NULL,
  rule_uk VARCHAR(1000) NOT NULL,
  rule_en VARCHAR(1000) NOT NULL,
  provider_uk VARCHAR(200) NOT NULL,
  provider_en VARCHAR(200) NOT NULL,
  quiz_passed BOOLEAN NOT NULL,
  supplement TEXT NOT NULL,
  design VARCHAR(60) CHARACTER SET ascii NOT NULL,
  test_signature BOOLEAN NOT NULL,
  sha256 CHAR(64) CHARACTER SET ascii NOT NULL,
  name_hash VARCHAR(64) CHARACTER SET ascii NOT NULL,
  issued_at DATETIME(3) NOT NULL,
  superseded_at DATETIME(3) NULL,
  UNIQUE KEY uk_certificate_version (certificate_id, number),
  KEY ix_certificate_sha256 (sha256),
  CONSTRAINT fk_version_certificate FOREIGN KEY (certificate_id) REFERENCES certificate (id)
);

-- Apart from the printed fields, so that lists and look-ups never carry the files along.
CREATE TABLE certificate_file (
  version_id BIGINT NOT NULL PRIMARY KEY,
  pdf MEDIUMBLOB NOT NULL,
  CONSTRAINT fk_file_version FOREIGN KEY (version_id) REFERENCES certificate_version (id)
);

CREATE TABLE certificate_run (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  course_id BIGINT NOT NULL,
  started_by BIGINT NULL,
  started_at DATETIME(3) NOT NULL,
  finished_at DATETIME(3) NULL,
  -- 1 while it runs, else NULL: a course has one run at a time.
  running TINYINT NULL,
  lease_owner VARCHAR(60) CHARACTER SET ascii NULL,
  lease_until DATETIME(3) NULL,
  UNIQUE KEY uk_run_running (course_id, running),
  KEY ix_run_due (running, lease_until),
  CONSTRAINT fk_run_course FOREIGN KEY (course_id) REFERENCES course (id),
  CONSTRAINT fk_run_person FOREIGN KEY (started_by) REFERENCES person (id) ON DELETE SET NULL
);

CREATE TABLE certificate_run_item (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  run_id BIGINT NOT NULL,
  enrollment_id BIGINT NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii NOT NULL,
  certificate_id BIGINT NULL,
  error VARCHAR(60) CHARACTER SET ascii NULL,
  error_detail VARCHAR(400) NULL,
  done_at DATETIME(3) NULL,
  UNIQUE KEY uk_run_item (run_id, enrollment_id),
  KEY ix_run_item_state (run_id, state, id),
  CONSTRAINT fk_item_run FOREIGN KEY (run_id) REFERENCES certificate_run (id),
  CONSTRAINT fk_item_enrollment FOREIGN KEY (enrollment_id) REFERENCES enrollment (id) ON DELETE CASCADE,
  CONSTRAINT fk_item_certificate FOREIGN KEY (certificate_id) REFERENCES certificate (id)
);
