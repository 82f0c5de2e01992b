-- What a course trains in; graduates' communities tell it on their profiles.
CREATE TABLE course_theme (
  course_id BIGINT NOT NULL,
  theme VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (course_id, theme),
  CONSTRAINT fk_course_theme FOREIGN KEY (course_id) REFERENCES course (id)
);
