-- A reminder that has been written; its letters are in the outbox since the same moment.
CREATE TABLE session_reminder (
  reminder_key VARCHAR(80) CHARACTER SET ascii NOT NULL PRIMARY KEY,
  course_id BIGINT NOT NULL,
  written_at DATETIME(3) NOT NULL,
  letters INT NOT NULL,
  CONSTRAINT fk_session_reminder_course FOREIGN KEY (course_id) REFERENCES course (id)
);

-- A change of the programme about which people are told as soon as it has rested for a while.
CREATE TABLE programme_news (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  course_id BIGINT NOT NULL,
  course_session_id BIGINT NULL,
  starts_before DATETIME NULL,
  ends_before DATETIME NULL,
  first_day_before DATE NULL,
  due_at DATETIME(3) NOT NULL,
  UNIQUE KEY uk_programme_news_session (course_session_id),
  KEY ix_programme_news_due (due_at),
  CONSTRAINT fk_programme_news_course FOREIGN KEY (course_id) REFERENCES course (id),
  CONSTRAINT fk_programme_news_session FOREIGN KEY (course_session_id) REFERENCES course_session (id)
);
