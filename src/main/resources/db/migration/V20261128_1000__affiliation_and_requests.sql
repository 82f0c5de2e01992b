-- To what a person belongs, told apart (rule 12): another body has a kind, a name and a region, a
-- place abroad a country and a city. What was true before stays true of its time.
ALTER TABLE person
  ADD body_kind VARCHAR(16) CHARACTER SET ascii NULL AFTER organisation,
  ADD region_code CHAR(2) CHARACTER SET ascii NULL AFTER body_kind,
  ADD country CHAR(2) CHARACTER SET ascii NULL AFTER region_code,
  ADD city VARCHAR(120) NULL AFTER country,
  ADD affiliated_at DATETIME(3) NULL AFTER city,
  ADD gender VARCHAR(8) CHARACTER SET ascii NULL;

CREATE TABLE past_affiliation (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id BIGINT NOT NULL,
  affiliation VARCHAR(12) CHARACTER SET ascii NOT NULL,
  community_id BIGINT NULL,
  organisation VARCHAR(200) NULL,
  body_kind VARCHAR(16) CHARACTER SET ascii NULL,
  region_code CHAR(2) CHARACTER SET ascii NULL,
  country CHAR(2) CHARACTER SET ascii NULL,
  city VARCHAR(120) NULL,
  position VARCHAR(200) NULL,
  began_at DATETIME(3) NOT NULL,
  ended_at DATETIME(3) NOT NULL,
  KEY ix_past_affiliation (person_id, ended_at),
  KEY ix_past_affiliation_community (community_id),
  CONSTRAINT fk_past_affiliation_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT fk_past_affiliation_community FOREIGN KEY (community_id) REFERENCES community (id)
);

-- What a person asks of the staff: a community that is not listed, another name after certificates
-- were issued, erasure. "waits" is 1 while nobody has decided: one of a kind at a time.
CREATE TABLE person_request (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id BIGINT NOT NULL,
  kind VARCHAR(12) CHARACTER SET ascii NOT NULL,
  status VARCHAR(12) CHARACTER SET ascii NOT NULL,
  waits TINYINT NULL,
  created_at DATETIME(3) NOT NULL,
  due_at DATETIME(3) NULL,
  started_by BIGINT NULL,
  surname VARCHAR(120) NULL,
  given_name VARCHAR(120) NULL,
  patronymic VARCHAR(120) NULL,
  latin_name VARCHAR(250) NULL,
  community_name VARCHAR(200) NULL,
  region_code CHAR(2) CHARACTER SET ascii NULL,
  note VARCHAR(1000) NULL,
  decided_by BIGINT NULL,
  decided_at DATETIME(3) NULL,
  answer VARCHAR(1000) NULL,
  version BIGINT NOT NULL DEFAULT 1,
  UNIQUE KEY uk_person_request (person_id, kind, waits),
  KEY ix_person_request_queue (status, kind, id),
  KEY ix_person_request_due (kind, status, due_at),
  CONSTRAINT fk_person_request_person FOREIGN KEY (person_id) REFERENCES person (id)
);
