-- Files that people hand to the Academy; the bytes are in the data folder, named by the token.
CREATE TABLE stored_file (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  token VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(255) NOT NULL,
  media_type VARCHAR(100) CHARACTER SET ascii NOT NULL,
  size BIGINT NOT NULL,
  sha256 CHAR(64) CHARACTER SET ascii NOT NULL,
  state VARCHAR(16) CHARACTER SET ascii NOT NULL,
  verdict VARCHAR(200) NULL,
  uploaded_by BIGINT NULL,
  uploaded_at DATETIME(3) NOT NULL,
  scan_attempts INT NOT NULL DEFAULT 0,
  next_scan_at DATETIME(3) NULL,
  lease_owner VARCHAR(36) CHARACTER SET ascii NULL,
  lease_until DATETIME(3) NULL,
  UNIQUE KEY uk_stored_file_token (token),
  KEY ix_stored_file_scan (state, next_scan_at),
  KEY ix_stored_file_person (uploaded_by),
  CONSTRAINT fk_stored_file_person FOREIGN KEY (uploaded_by) REFERENCES person (id)
);

CREATE TABLE lesson (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  course_id BIGINT NOT NULL,
  day DATE NULL,
  position INT NOT NULL,
  title_uk VARCHAR(200) NOT NULL,
  title_en VARCHAR(200) NOT NULL,
  body_uk MEDIUMTEXT NOT NULL,
  body_en MEDIUMTEXT NOT NULL,
  video_url VARCHAR(500) NULL,
  video_file_id BIGINT NULL,
  shown BOOLEAN NOT NULL,
  version BIGINT NOT NULL DEFAULT 1,
  KEY ix_lesson_course (course_id, position),
  KEY ix_lesson_video (video_file_id),
  CONSTRAINT fk_lesson_course FOREIGN KEY (course_id) REFERENCES course (id),
  CONSTRAINT fk_lesson_video FOREIGN KEY (video_file_id) REFERENCES stored_file (id)
);

CREATE TABLE lesson_file (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  lesson_id BIGINT NOT NULL,
  file_id BIGINT NOT NULL,
  UNIQUE KEY uk_lesson_file (lesson_id, file_id),
  KEY ix_lesson_file_file (file_id),
  CONSTRAINT fk_lesson_file_lesson FOREIGN KEY (lesson_id) REFERENCES lesson (id) ON DELETE CASCADE,
  CONSTRAINT fk_lesson_file_file FOREIGN KEY (file_id) REFERENCES stored_file (id)
);

CREATE TABLE lesson_caption (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  lesson_id BIGINT NOT NULL,
  language CHAR(2) CHARACTER SET ascii NOT NULL,
  vtt MEDIUMTEXT NOT NULL,
  UNIQUE KEY uk_lesson_caption (lesson_id, language),
  CONSTRAINT fk_caption_lesson FOREIGN KEY (lesson_id) REFERENCES lesson (id) ON DELETE CASCADE
);

-- The transcript, made from the captions: what is said from when to when.
CREATE TABLE lesson_cue (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  lesson_id BIGINT NOT NULL,
  language CHAR(2) CHARACTER SET ascii NOT NULL,
  from_ms BIGINT NOT NULL,
  to_ms BIGINT NOT NULL,
  said VARCHAR(2000) NOT NULL,
  KEY ix_cue_lesson (lesson_id, language, from_ms),
  CONSTRAINT fk_cue_lesson FOREIGN KEY (lesson_id) REFERENCES lesson (id) ON DELETE CASCADE
);

CREATE TABLE lesson_progress (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  lesson_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  opened_at DATETIME(3) NOT NULL,
  done_at DATETIME(3) NULL,
  UNIQUE KEY uk_lesson_progress (lesson_id, person_id),
  KEY ix_progress_person (person_id),
  CONSTRAINT fk_progress_lesson FOREIGN KEY (lesson_id) REFERENCES lesson (id) ON DELETE CASCADE,
  CONSTRAINT fk_progress_person FOREIGN KEY (person_id) REFERENCES person (id)
);
