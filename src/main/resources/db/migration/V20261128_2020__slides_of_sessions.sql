-- The slides of a session as pictures: a phone on a poor link follows them without the video.
CREATE TABLE session_slide (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  session_id BIGINT NOT NULL,
  number INT NOT NULL,
  hash CHAR(64) CHARACTER SET ascii NOT NULL,
  jpeg MEDIUMBLOB NOT NULL,
  UNIQUE KEY uk_session_slide (session_id, number),
  KEY ix_session_slide_hash (hash),
  CONSTRAINT fk_session_slide_session FOREIGN KEY (session_id) REFERENCES course_session (id)
);

-- The slide that the speaker shows now.
CREATE TABLE session_slide_shown (
  session_id BIGINT NOT NULL PRIMARY KEY,
  number INT NOT NULL,
  CONSTRAINT fk_session_slide_shown_session FOREIGN KEY (session_id) REFERENCES course_session (id)
);
