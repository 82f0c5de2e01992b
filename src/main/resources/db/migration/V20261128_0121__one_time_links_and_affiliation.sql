-- Links in letters: kept as a hash, valid for minutes, spent by the first POST. A confirmation link
-- carries the password chosen in the very form it was sent for, so that confirming an address never
-- puts somebody else's password in force.
CREATE TABLE one_time_link (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id BIGINT NOT NULL,
  purpose VARCHAR(10) CHARACTER SET ascii NOT NULL,
  token_hash CHAR(64) CHARACTER SET ascii NOT NULL,
  password_hash VARCHAR(200) NULL,
  leads_to VARCHAR(300) NULL,
  created_at DATETIME(3) NOT NULL,
  expires_at DATETIME(3) NOT NULL,
  spent_at DATETIME(3) NULL,
  UNIQUE KEY uk_one_time_link (token_hash),
  KEY ix_one_time_link_person (person_id, purpose, created_at),
  CONSTRAINT fk_one_time_link_person FOREIGN KEY (person_id) REFERENCES person (id)
);

-- Not everybody belongs to a community: another body is named, or a place abroad.
ALTER TABLE person
  ADD affiliation VARCHAR(12) CHARACTER SET ascii NOT NULL DEFAULT 'COMMUNITY' AFTER position,
  ADD organisation VARCHAR(200) NULL AFTER affiliation;
