-- What figures of courses are counted from, so that a page about thousands of people need not decide
-- about each of them again. It is made of other tables by a worker and may be emptied at any time, but
-- for the rows of people who were erased: their figures are history, and nothing else knows them.
-- No foreign key leads to courses, sessions and communities: each row written would wait for whoever
-- changes one of those, and they are never deleted.

-- A person's number in the statistics. An erasure takes the person away and leaves the number.
CREATE TABLE stat_subject (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id BIGINT NULL,
  UNIQUE KEY uk_stat_subject (person_id),
  CONSTRAINT fk_stat_subject_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE SET NULL
);

-- Which state of its course the rows are made from, and who is making them anew.
CREATE TABLE stat_course (
  course_id BIGINT NOT NULL PRIMARY KEY,
  presence_mark VARCHAR(255) CHARACTER SET ascii NOT NULL DEFAULT '',
  people_mark VARCHAR(255) CHARACTER SET ascii NOT NULL DEFAULT '',
  counted_at DATETIME(3) NULL,
  lease_owner CHAR(36) CHARACTER SET ascii NULL,
  lease_until DATETIME(3) NULL
);

-- Changes of attendance that are not counted yet. Only added to, so that nine hundred people who
-- check in at once do not wait for one row. Of a session, or of all sessions of a course.
CREATE TABLE stat_change (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  course_id BIGINT NULL,
  session_id BIGINT NULL
);

CREATE TABLE stat_person (
  course_id BIGINT NOT NULL,
  subject_id BIGINT NOT NULL,
  region_code CHAR(2) CHARACTER SET ascii NULL,
  community_id BIGINT NULL,
  gender VARCHAR(10) CHARACTER SET ascii NULL,
  confirmed BOOLEAN NOT NULL,
  gone BOOLEAN NOT NULL,
  met_attendance BOOLEAN NULL,
  quiz_percent INT NULL,
  passed BOOLEAN NULL,
  completion BOOLEAN NOT NULL,
  participation BOOLEAN NOT NULL,
  come_again BOOLEAN NOT NULL,
  sessions_present INT NOT NULL,
  seconds BIGINT NOT NULL,
  PRIMARY KEY (course_id, subject_id),
  KEY ix_stat_person_subject (subject_id),
  -- People of many courses are counted without a look at their rows.
  KEY ix_stat_person_count (course_id, confirmed, region_code, community_id, subject_id, completion),
  CONSTRAINT fk_stat_person_subject FOREIGN KEY (subject_id) REFERENCES stat_subject (id)
);

CREATE TABLE stat_presence (
  course_id BIGINT NOT NULL,
  session_id BIGINT NOT NULL,
  subject_id BIGINT NOT NULL,
  status VARCHAR(10) CHARACTER SET ascii NOT NULL,
  seconds BIGINT NOT NULL,
  minutes_known BOOLEAN NOT NULL,
  late BOOLEAN NOT NULL,
  channel VARCHAR(10) CHARACTER SET ascii NOT NULL,
  reason VARCHAR(12) CHARACTER SET ascii NULL,
  -- When they were connected, in seconds since the epoch: "1790000000-1790003600,…"
  stays TEXT CHARACTER SET ascii NOT NULL,
  -- One bit for each moment of the session that is looked at.
  tenths INT NOT NULL,
  at_peak BOOLEAN NOT NULL,
  PRIMARY KEY (course_id, session_id, subject_id),
  KEY ix_stat_presence_subject (subject_id, course_id),
  CONSTRAINT fk_stat_presence_subject FOREIGN KEY (subject_id) REFERENCES stat_subject (id)
);

-- The figures themselves, as they are shown: what must stay hidden is not here either.
CREATE TABLE stat_figure (
  course_id BIGINT NOT NULL,
  split VARCHAR(24) CHARACTER SET ascii NOT NULL,
  measure VARCHAR(24) CHARACTER SET ascii NOT NULL,
  part VARCHAR(80) CHARACTER SET ascii NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii NOT NULL,
  number BIGINT NOT NULL,
  PRIMARY KEY (course_id, split, measure, part)
);
