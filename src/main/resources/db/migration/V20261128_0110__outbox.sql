CREATE TABLE outbox_letter (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  letter_key VARCHAR(150) CHARACTER SET ascii NOT NULL,
  recipient VARCHAR(254) NOT NULL,
  language CHAR(2) CHARACTER SET ascii NOT NULL,
  subject VARCHAR(300) NOT NULL,
  text_body MEDIUMTEXT NOT NULL,
  html_body MEDIUMTEXT NOT NULL,
  status VARCHAR(10) NOT NULL,
  attempts INT NOT NULL DEFAULT 0,
  created_at DATETIME(3) NOT NULL,
  next_attempt_at DATETIME(3) NOT NULL,
  sent_at DATETIME(3) NULL,
  last_error VARCHAR(500) NULL,
  lease_owner VARCHAR(60) NULL,
  lease_until DATETIME(3) NULL,
  UNIQUE KEY uk_letter_key (letter_key),
  KEY ix_letter_due (status, next_attempt_at)
);
