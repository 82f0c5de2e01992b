-- What organizers tell the people of a course, on its page and by mail.
CREATE TABLE announcement (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  course_id BIGINT NOT NULL,
  audience VARCHAR(60) CHARACTER SET ascii NOT NULL,
  title_uk VARCHAR(150) NOT NULL,
  title_en VARCHAR(150) NOT NULL,
  text_uk TEXT NOT NULL,
  text_en TEXT NOT NULL,
  by_mail BOOLEAN NOT NULL,
  status VARCHAR(12) CHARACTER SET ascii NOT NULL,
  send_at DATETIME NULL,
  sent_at DATETIME(3) NULL,
  receivers INT NOT NULL DEFAULT 0,
  corrected_at DATETIME(3) NULL,
  withdrawn_at DATETIME(3) NULL,
  created_at DATETIME(3) NOT NULL,
  version BIGINT NOT NULL DEFAULT 1,
  KEY ix_announcement_course (course_id, status),
  KEY ix_announcement_due (status, send_at),
  CONSTRAINT fk_announcement_course FOREIGN KEY (course_id) REFERENCES course (id)
);

-- Whom it was for at the moment it was sent.
CREATE TABLE announcement_receiver (
  announcement_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  PRIMARY KEY (announcement_id, person_id),
  KEY ix_announcement_receiver_person (person_id),
  CONSTRAINT fk_announcement_receiver FOREIGN KEY (announcement_id) REFERENCES announcement (id) ON DELETE CASCADE,
  CONSTRAINT fk_announcement_receiver_person FOREIGN KEY (person_id) REFERENCES person (id)
);
