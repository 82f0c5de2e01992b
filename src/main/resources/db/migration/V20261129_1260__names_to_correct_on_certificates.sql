-- Certificates whose next version has to say the holder's corrected name: written with the decision,
-- removed with the version. A worker takes a row until due_at; the token tells whether it still has it.
CREATE TABLE name_correction (
  certificate_id BIGINT NOT NULL PRIMARY KEY,
  reason VARCHAR(1000) NOT NULL,
  due_at DATETIME(3) NOT NULL,
  token VARCHAR(36) CHARACTER SET ascii NULL,
  KEY ix_name_correction_due (due_at),
  UNIQUE KEY uk_name_correction_token (token),
  CONSTRAINT fk_name_correction_certificate FOREIGN KEY (certificate_id) REFERENCES certificate (id) ON DELETE CASCADE
);
