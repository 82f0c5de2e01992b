-- In which browser a device of an attempt answered: a keyed hash, told apart but not known.
CREATE TABLE attempt_device (
  attempt_id BIGINT NOT NULL,
  writer INT NOT NULL,
  device CHAR(22) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  taken_at DATETIME(3) NOT NULL,
  PRIMARY KEY (attempt_id, writer),
  KEY ix_attempt_device (device),
  CONSTRAINT fk_attempt_device_attempt FOREIGN KEY (attempt_id) REFERENCES quiz_attempt (id)
) ENGINE = InnoDB;
