-- Where a session meets, if not at the plain link of its row. due_at is when the worker has to look
-- at it next: to prepare it, to register people ahead, to fetch the report afterwards.
CREATE TABLE session_meeting (
  session_id BIGINT NOT NULL PRIMARY KEY,
  service VARCHAR(16) CHARACTER SET ascii NOT NULL,
  name VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  given_name VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL,
  over_at DATETIME(3) NULL,
  reported_at DATETIME(3) NULL,
  strangers INT NOT NULL DEFAULT 0,
  tries INT NOT NULL DEFAULT 0,
  fault VARCHAR(300) NULL,
  due_at DATETIME(3) NULL,
  lease_owner VARCHAR(40) CHARACTER SET ascii NULL,
  lease_until DATETIME(3) NULL,
  UNIQUE KEY uk_meeting_name (name),
  KEY ix_meeting_given (service, given_name),
  KEY ix_meeting_due (due_at),
  CONSTRAINT fk_meeting_session FOREIGN KEY (session_id) REFERENCES course_session (id)
);

-- How a service knows a person: the key that we gave it, or the reference that it gave us, with the
-- person's own link where the service makes one.
CREATE TABLE meeting_guest (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  session_id BIGINT NOT NULL,
  person_id BIGINT NULL,
  guest_key VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reference VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
  address VARCHAR(1000) NULL,
  UNIQUE KEY uk_guest (session_id, person_id),
  UNIQUE KEY uk_guest_key (session_id, guest_key),
  KEY ix_guest_reference (session_id, reference),
  CONSTRAINT fk_guest_session FOREIGN KEY (session_id) REFERENCES course_session (id)
);

-- What services tell: somebody came or went. A repeated message is no second row.
CREATE TABLE meeting_event (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  session_id BIGINT NOT NULL,
  connection VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(5) CHARACTER SET ascii NOT NULL,
  happened_at DATETIME(3) NOT NULL,
  guest_id BIGINT NULL,
  name VARCHAR(300) NULL,
  email VARCHAR(254) NULL,
  UNIQUE KEY uk_meeting_event (session_id, connection, kind, happened_at),
  CONSTRAINT fk_event_session FOREIGN KEY (session_id) REFERENCES course_session (id),
  CONSTRAINT fk_event_guest FOREIGN KEY (guest_id) REFERENCES meeting_guest (id)
);

-- The part of a person's join links that nobody can guess; renewed on demand.
CREATE TABLE join_key (
  person_id BIGINT NOT NULL PRIMARY KEY,
  token VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  made_at DATETIME(3) NOT NULL,
  UNIQUE KEY uk_join_token (token)
);
