-- Whose a certificate of earlier days is follows from a decision: many people bear one name.
ALTER TABLE imported_certificate
  ADD COLUMN person_id BIGINT NULL AFTER name_hash,
  -- When the name was forgotten at its bearer's wish; an undo takes names away without that.
  ADD COLUMN forgotten_at DATETIME(3) NULL AFTER person_id,
  ADD CONSTRAINT fk_imported_person FOREIGN KEY (person_id) REFERENCES person (id);

UPDATE imported_certificate SET forgotten_at = UTC_TIMESTAMP(3) WHERE live = 1 AND name IS NULL;

-- Asks staff whose a certificate is: because somebody says that it is theirs, or because somebody
-- of that name was erased, of whom nothing but the number of the account is left.
CREATE TABLE holder_question (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  certificate_id BIGINT NOT NULL,
  cause VARCHAR(20) CHARACTER SET ascii NOT NULL,
  person_id BIGINT NULL,
  asked_at DATETIME(3) NOT NULL,
  -- 1 while nobody has decided, else NULL.
  waits TINYINT NULL,
  theirs BOOLEAN NULL,
  reason VARCHAR(1000) NULL,
  decided_at DATETIME(3) NULL,
  version BIGINT NOT NULL DEFAULT 1,
  UNIQUE KEY uk_holder_question (certificate_id, person_id, waits),
  KEY ix_holder_question_waits (waits, asked_at),
  CONSTRAINT fk_holder_question_certificate FOREIGN KEY (certificate_id)
    REFERENCES imported_certificate (id),
  CONSTRAINT fk_holder_question_person FOREIGN KEY (person_id) REFERENCES person (id)
);
