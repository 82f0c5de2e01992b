-- A second factor: the secret is encrypted; last_step is the newest time step whose code was taken,
-- so that no code works twice. Without confirmed_at it is being set up and asks nobody for anything.
CREATE TABLE second_factor (
  person_id BIGINT NOT NULL PRIMARY KEY,
  secret VARCHAR(200) CHARACTER SET ascii NOT NULL,
  created_at DATETIME(3) NOT NULL,
  confirmed_at DATETIME(3) NULL,
  last_step BIGINT NOT NULL DEFAULT 0,
  CONSTRAINT fk_second_factor_person FOREIGN KEY (person_id) REFERENCES person (id)
);

CREATE TABLE recovery_code (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id BIGINT NOT NULL,
  code_hash VARCHAR(64) CHARACTER SET ascii NOT NULL,
  used_at DATETIME(3) NULL,
  UNIQUE KEY uk_recovery_code (person_id, code_hash),
  CONSTRAINT fk_recovery_code_person FOREIGN KEY (person_id) REFERENCES person (id)
);

-- Between the first proof (password, mailed link, provider) and the second factor: no sign-in yet.
CREATE TABLE half_sign_in (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id BIGINT NOT NULL,
  token_hash CHAR(64) CHARACTER SET ascii NOT NULL,
  remember BOOLEAN NOT NULL,
  created_at DATETIME(3) NOT NULL,
  expires_at DATETIME(3) NOT NULL,
  ended_at DATETIME(3) NULL,
  failures INT NOT NULL DEFAULT 0,
  UNIQUE KEY uk_half_sign_in (token_hash),
  KEY ix_half_sign_in_person (person_id),
  CONSTRAINT fk_half_sign_in_person FOREIGN KEY (person_id) REFERENCES person (id)
);

-- Whether a second factor was shown, and the device by its cookie.
ALTER TABLE sign_in
  ADD second_factor BOOLEAN NOT NULL DEFAULT FALSE,
  ADD device_hash CHAR(64) CHARACTER SET ascii NULL,
  ADD KEY ix_sign_in_device (person_id, device_hash);

-- Tokens made before had all the rights of their people.
ALTER TABLE access_token
  ADD scopes VARCHAR(120) CHARACTER SET ascii NOT NULL DEFAULT 'READ,TAKE_PART,REPORTS,IMPORT,TEACH,AWARD',
  ADD expires_at DATETIME(3) NULL,
  ADD last_used_at DATETIME(3) NULL;

-- A link that changes the address carries the new one; one that undoes the change, the old one.
ALTER TABLE one_time_link
  ADD email VARCHAR(254) NULL AFTER password_hash;
