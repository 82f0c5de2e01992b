-- A certificate whose grounds have changed; nothing is revoked by itself. A case is settled where
-- the rule is met again before anybody decides.
CREATE TABLE certificate_case (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  certificate_id BIGINT NOT NULL,
  before_percent INT NOT NULL,
  after_percent INT NOT NULL,
  reason VARCHAR(1000) NOT NULL,
  opened_at DATETIME(3) NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii NOT NULL,
  -- 1 while it is open, else NULL: a certificate has one open case at a time.
  open TINYINT NULL,
  decided_at DATETIME(3) NULL,
  decided_by BIGINT NULL,
  decision VARCHAR(1000) NULL,
  UNIQUE KEY uk_certificate_case_open (certificate_id, open),
  CONSTRAINT fk_case_certificate FOREIGN KEY (certificate_id) REFERENCES certificate (id),
  CONSTRAINT fk_case_decided_by FOREIGN KEY (decided_by) REFERENCES person (id) ON DELETE SET NULL
) ENGINE = InnoDB;
