-- How the certificates of a course look and travel; a course without a row is as usual.
CREATE TABLE paper_setting (
  course_id BIGINT NOT NULL PRIMARY KEY,
  design VARCHAR(60) CHARACTER SET ascii NULL,
  languages VARCHAR(4) CHARACTER SET ascii NOT NULL DEFAULT 'BOTH',
  attached BOOLEAN NOT NULL DEFAULT FALSE,
  version BIGINT NOT NULL DEFAULT 1,
  CONSTRAINT fk_paper_setting_course FOREIGN KEY (course_id) REFERENCES course (id) ON DELETE CASCADE
);

-- Pictures outlive the courses that show them: the next version of a paper prints them again.
CREATE TABLE paper_picture (
  sha256 CHAR(64) CHARACTER SET ascii NOT NULL PRIMARY KEY,
  image MEDIUMBLOB NOT NULL
);

CREATE TABLE paper_logo (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  course_id BIGINT NOT NULL,
  position INT NOT NULL,
  sha256 CHAR(64) CHARACTER SET ascii NOT NULL,
  name_uk VARCHAR(200) NOT NULL,
  name_en VARCHAR(200) NOT NULL,
  UNIQUE KEY uk_paper_logo (course_id, position),
  KEY ix_paper_logo_picture (sha256),
  CONSTRAINT fk_paper_logo_course FOREIGN KEY (course_id) REFERENCES course (id) ON DELETE CASCADE,
  CONSTRAINT fk_paper_logo_picture FOREIGN KEY (sha256) REFERENCES paper_picture (sha256)
);

-- The keys that have signed, without their secrets; a key is known by the hash of its certificate.
CREATE TABLE signing_key (
  fingerprint CHAR(64) CHARACTER SET ascii NOT NULL PRIMARY KEY,
  subject VARCHAR(500) NOT NULL,
  issuer VARCHAR(500) NOT NULL,
  valid_from DATETIME(3) NOT NULL,
  valid_until DATETIME(3) NOT NULL,
  test BOOLEAN NOT NULL,
  first_used_at DATETIME(3) NOT NULL,
  certificate BLOB NOT NULL
);

ALTER TABLE certificate_version
  ADD COLUMN languages VARCHAR(4) CHARACTER SET ascii NOT NULL DEFAULT 'BOTH',
  ADD COLUMN key_fingerprint CHAR(64) CHARACTER SET ascii NULL,
  ADD COLUMN time_stamped_at DATETIME(3) NULL,
  ADD KEY ix_version_key (key_fingerprint);

-- What a run that cannot go on now waits for.
ALTER TABLE certificate_run ADD COLUMN waits_for VARCHAR(60) CHARACTER SET ascii NULL;
