-- How a session is heard and seen, where everybody goes when its meeting fails, and from when it
-- was moved. The calendar's sequence starts where the version stood: it may never fall.
ALTER TABLE course_session
  ADD spoken_language CHAR(2) CHARACTER SET ascii NOT NULL DEFAULT 'uk' AFTER speaker,
  ADD interpretation_language CHAR(2) CHARACTER SET ascii NULL AFTER spoken_language,
  ADD interpretation_url VARCHAR(500) NULL AFTER meeting_url,
  ADD sign_language_url VARCHAR(500) NULL AFTER interpretation_url,
  ADD sound_url VARCHAR(500) NULL AFTER sign_language_url,
  ADD backup_url VARCHAR(500) NULL AFTER sound_url,
  ADD backup_since DATETIME(3) NULL AFTER backup_url,
  ADD moved_from DATETIME NULL AFTER ends_at,
  ADD recording_url VARCHAR(500) NULL AFTER backup_since,
  ADD recording_file_id BIGINT NULL AFTER recording_url,
  ADD calendar_sequence INT NOT NULL DEFAULT 0 AFTER status,
  ADD CONSTRAINT fk_session_recording FOREIGN KEY (recording_file_id) REFERENCES stored_file (id);

UPDATE course_session SET calendar_sequence = version;

-- Who speaks in a course: people of the Academy, or guests who have no account.
CREATE TABLE speaker (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  course_id BIGINT NOT NULL,
  person_id BIGINT NULL,
  name_uk VARCHAR(200) NOT NULL,
  name_en VARCHAR(200) NULL,
  role_uk VARCHAR(200) NULL,
  role_en VARCHAR(200) NULL,
  bio_uk VARCHAR(2000) NULL,
  bio_en VARCHAR(2000) NULL,
  photo_hash CHAR(64) CHARACTER SET ascii NULL,
  version BIGINT NOT NULL DEFAULT 1,
  KEY ix_speaker_course (course_id, name_uk),
  KEY ix_speaker_photo (photo_hash),
  UNIQUE KEY uk_speaker_person (person_id, course_id),
  CONSTRAINT fk_speaker_course FOREIGN KEY (course_id) REFERENCES course (id),
  CONSTRAINT fk_speaker_person FOREIGN KEY (person_id) REFERENCES person (id)
);

-- A photograph as it was encoded here; what stands for it is its content.
CREATE TABLE speaker_photo (
  hash CHAR(64) CHARACTER SET ascii NOT NULL PRIMARY KEY,
  jpeg MEDIUMBLOB NOT NULL
);

CREATE TABLE session_speaker (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  session_id BIGINT NOT NULL,
  speaker_id BIGINT NOT NULL,
  position INT NOT NULL,
  UNIQUE KEY uk_session_speaker (session_id, speaker_id),
  KEY ix_session_speaker_speaker (speaker_id),
  CONSTRAINT fk_session_speaker_session FOREIGN KEY (session_id) REFERENCES course_session (id) ON DELETE CASCADE,
  CONSTRAINT fk_session_speaker_speaker FOREIGN KEY (speaker_id) REFERENCES speaker (id) ON DELETE CASCADE
);

INSERT INTO speaker (course_id, name_uk)
SELECT DISTINCT course_id, speaker FROM course_session WHERE speaker IS NOT NULL AND speaker <> '';

INSERT INTO session_speaker (session_id, speaker_id, position)
SELECT s.id, MIN(p.id), 0 FROM course_session s
JOIN speaker p ON p.course_id = s.course_id AND p.name_uk = s.speaker
GROUP BY s.id;

ALTER TABLE course_session DROP speaker;

-- What belongs to a session: files, slides, and links.
CREATE TABLE session_material (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  session_id BIGINT NOT NULL,
  position INT NOT NULL,
  kind VARCHAR(10) CHARACTER SET ascii NOT NULL,
  title_uk VARCHAR(200) NOT NULL,
  title_en VARCHAR(200) NOT NULL,
  file_id BIGINT NULL,
  url VARCHAR(500) NULL,
  KEY ix_session_material_session (session_id, position),
  KEY ix_session_material_file (file_id),
  CONSTRAINT fk_session_material_session FOREIGN KEY (session_id) REFERENCES course_session (id),
  CONSTRAINT fk_session_material_file FOREIGN KEY (file_id) REFERENCES stored_file (id)
);

-- The captions of a session's recording.
CREATE TABLE session_caption (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  session_id BIGINT NOT NULL,
  language CHAR(2) CHARACTER SET ascii NOT NULL,
  vtt MEDIUMTEXT NOT NULL,
  UNIQUE KEY uk_session_caption (session_id, language),
  CONSTRAINT fk_session_caption_session FOREIGN KEY (session_id) REFERENCES course_session (id)
);

-- The secret address of a person's calendar; a new one makes the former useless.
CREATE TABLE calendar_feed (
  person_id BIGINT NOT NULL PRIMARY KEY,
  token VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  made_at DATETIME(3) NOT NULL,
  UNIQUE KEY uk_calendar_feed_token (token),
  CONSTRAINT fk_calendar_feed_person FOREIGN KEY (person_id) REFERENCES person (id)
);
