-- How certificates of a course are awarded; a course without a row is as usual.
CREATE TABLE award_setting (
  course_id BIGINT NOT NULL PRIMARY KEY,
  completion_months INT NULL,
  participation_months INT NULL,
  -- Until when people confirm their names, by Kyiv time; NULL while nobody has been asked.
  names_until DATETIME NULL,
  -- For which of these deadlines the reminder has gone out.
  names_reminded_for DATETIME NULL,
  version BIGINT NOT NULL DEFAULT 1,
  CONSTRAINT fk_award_setting_course FOREIGN KEY (course_id) REFERENCES course (id) ON DELETE CASCADE
);

-- The names as their owner has confirmed them for paper; another name since then is unconfirmed.
CREATE TABLE name_confirmation (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  enrollment_id BIGINT NOT NULL,
  name_uk VARCHAR(400) NOT NULL,
  name_latin VARCHAR(400) NOT NULL,
  confirmed_at DATETIME(3) NOT NULL,
  UNIQUE KEY uk_name_confirmation (enrollment_id),
  CONSTRAINT fk_name_confirmation_enrollment FOREIGN KEY (enrollment_id) REFERENCES enrollment (id) ON DELETE CASCADE
);

-- Why one was issued by hand; and when its holder was told of the coming end of its validity.
ALTER TABLE certificate
  ADD COLUMN award_reason VARCHAR(1000) NULL,
  ADD COLUMN expiry_told_at DATETIME(3) NULL,
  ADD KEY ix_certificate_expiry (live, expires_on);

-- What a later version mends: the name, or the course's title.
ALTER TABLE certificate_version ADD COLUMN mended VARCHAR(10) CHARACTER SET ascii NULL;
UPDATE certificate_version SET mended = 'NAME' WHERE number > 1;

-- A run awards one kind, or prints the next versions with the course's corrected title.
ALTER TABLE certificate_run
  ADD COLUMN purpose VARCHAR(10) CHARACTER SET ascii NOT NULL DEFAULT 'AWARD',
  ADD COLUMN kind VARCHAR(20) CHARACTER SET ascii NULL DEFAULT 'COMPLETION',
  ADD COLUMN reason VARCHAR(1000) NULL;
ALTER TABLE certificate_run_item
  MODIFY enrollment_id BIGINT NULL,
  ADD UNIQUE KEY uk_run_item_certificate (run_id, certificate_id);
