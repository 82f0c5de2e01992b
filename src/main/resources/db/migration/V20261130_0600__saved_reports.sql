-- A choice of what a report is about, under a name. What it shows is counted when it is looked at.
CREATE TABLE saved_report (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name VARCHAR(150) NOT NULL,
  kind VARCHAR(12) CHARACTER SET ascii NOT NULL,
  begun_from DATE NULL,
  begun_until DATE NULL,
  region_code CHAR(2) CHARACTER SET ascii NULL,
  community_id BIGINT NULL,
  made_by BIGINT NULL,
  made_at DATETIME(3) NOT NULL,
  KEY ix_saved_report_made (made_at),
  CONSTRAINT fk_saved_report_community FOREIGN KEY (community_id) REFERENCES community (id),
  CONSTRAINT fk_saved_report_person FOREIGN KEY (made_by) REFERENCES person (id) ON DELETE SET NULL
);

CREATE TABLE saved_report_course (
  report_id BIGINT NOT NULL,
  course_id BIGINT NOT NULL,
  PRIMARY KEY (report_id, course_id),
  CONSTRAINT fk_saved_report_course_report FOREIGN KEY (report_id) REFERENCES saved_report (id),
  CONSTRAINT fk_saved_report_course_course FOREIGN KEY (course_id) REFERENCES course (id)
);

-- A link that shows a report to whoever has it, until it ends or is taken back. Of its secret part
-- only the hash is kept; who it was given to is a word of the organizer's, such as a fund's name.
CREATE TABLE report_link (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  report_id BIGINT NOT NULL,
  label VARCHAR(120) NOT NULL,
  token_hash CHAR(64) CHARACTER SET ascii NOT NULL,
  made_by BIGINT NULL,
  made_at DATETIME(3) NOT NULL,
  expires_at DATETIME(3) NOT NULL,
  revoked_at DATETIME(3) NULL,
  opened INT NOT NULL DEFAULT 0,
  opened_at DATETIME(3) NULL,
  UNIQUE KEY uk_report_link_token (token_hash),
  KEY ix_report_link_report (report_id),
  CONSTRAINT fk_report_link_report FOREIGN KEY (report_id) REFERENCES saved_report (id),
  CONSTRAINT fk_report_link_person FOREIGN KEY (made_by) REFERENCES person (id) ON DELETE SET NULL
);
