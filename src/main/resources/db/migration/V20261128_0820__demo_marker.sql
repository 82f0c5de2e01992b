-- One row where the sample data were written: the database is the demonstration's own then.
CREATE TABLE demo_marker (
  id TINYINT NOT NULL PRIMARY KEY,
  seeded_at DATETIME(3) NOT NULL,
  certificate_run_id BIGINT NULL
);

-- The running sample courses, one for each day on which none had a live session at the start.
CREATE TABLE demo_edition (
  course_id BIGINT NOT NULL PRIMARY KEY,
  number INT NOT NULL,
  added_at DATETIME(3) NOT NULL,
  CONSTRAINT fk_demo_edition_course FOREIGN KEY (course_id) REFERENCES course (id)
);
