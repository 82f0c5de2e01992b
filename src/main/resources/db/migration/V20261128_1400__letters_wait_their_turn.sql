-- Letters leave by urgency, not later than they are of use; one that is given up says why.
ALTER TABLE outbox_letter
  ADD urgency TINYINT NOT NULL DEFAULT 1 AFTER status,
  ADD reader_id BIGINT NULL AFTER recipient,
  ADD topic VARCHAR(20) CHARACTER SET ascii NULL AFTER reader_id,
  ADD one_click VARCHAR(400) CHARACTER SET ascii NULL AFTER link,
  ADD expires_at DATETIME(3) NULL AFTER next_attempt_at,
  ADD fault VARCHAR(20) CHARACTER SET ascii NULL AFTER last_error,
  ADD given_up_at DATETIME(3) NULL AFTER sent_at,
  DROP KEY ix_letter_due,
  ADD KEY ix_letter_due (status, urgency, next_attempt_at),
  ADD KEY ix_letter_reader (reader_id, topic, status),
  ADD KEY ix_letter_sent (sent_at);

-- How many letters the nodes together have taken in the present span of seconds.
CREATE TABLE mail_pace (
  id BIGINT NOT NULL PRIMARY KEY,
  began_at DATETIME(3) NOT NULL,
  taken INT NOT NULL
);
INSERT INTO mail_pace (id, began_at, taken) VALUES (1, '2026-01-01', 0);

-- Who wants no letters of a kind; without a row a person gets them.
CREATE TABLE letter_refusal (
  person_id BIGINT NOT NULL,
  topic VARCHAR(20) CHARACTER SET ascii NOT NULL,
  refused_at DATETIME(3) NOT NULL,
  PRIMARY KEY (person_id, topic),
  CONSTRAINT fk_letter_refusal_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
);
