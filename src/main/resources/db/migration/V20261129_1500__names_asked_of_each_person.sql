-- Who has been asked about the name for the certificate, and from when the organizer may decide about
-- it: counted for each person from the moment the letter was written. Who is called otherwise since
-- then has not been asked.
CREATE TABLE name_request (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  enrollment_id BIGINT NOT NULL,
  name_hash VARCHAR(64) CHARACTER SET ascii NOT NULL,
  asked_at DATETIME(3) NOT NULL,
  decided_from DATETIME(3) NOT NULL,
  -- When the reminder is due; NULL once it is done.
  remind_at DATETIME(3) NULL,
  UNIQUE KEY uk_name_request (enrollment_id),
  KEY ix_name_request_remind (remind_at),
  CONSTRAINT fk_name_request_enrollment FOREIGN KEY (enrollment_id) REFERENCES enrollment (id) ON DELETE CASCADE
);

-- So far a deadline held for a whole course, whoever had been asked before it: all are asked anew.
UPDATE award_setting SET names_until = NULL;
ALTER TABLE award_setting
  DROP COLUMN names_reminded_for,
  -- When somebody last looked for people who have earned a certificate since the others were asked.
  ADD COLUMN names_looked_at DATETIME(3) NULL;
