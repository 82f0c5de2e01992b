CREATE TABLE community (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  code CHAR(19) CHARACTER SET ascii NULL,
  slug VARCHAR(120) CHARACTER SET ascii NOT NULL,
  name_uk VARCHAR(200) NOT NULL,
  name_en VARCHAR(200) NOT NULL,
  region_code CHAR(2) CHARACTER SET ascii NOT NULL,
  kind VARCHAR(20) NOT NULL,
  invented BOOLEAN NOT NULL DEFAULT FALSE,
  occupied BOOLEAN NOT NULL DEFAULT FALSE,
  guarded BOOLEAN NOT NULL DEFAULT FALSE,
  portal_url VARCHAR(300) NULL,
  graduate_count INT NOT NULL DEFAULT 0,
  version BIGINT NOT NULL DEFAULT 1,
  UNIQUE KEY uk_community_code (code),
  UNIQUE KEY uk_community_slug (slug),
  KEY ix_community_region (region_code, name_uk)
);

CREATE TABLE person (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  email VARCHAR(254) NOT NULL,
  surname VARCHAR(120) NOT NULL,
  given_name VARCHAR(120) NOT NULL,
  patronymic VARCHAR(120) NULL,
  latin_name VARCHAR(250) NOT NULL,
  language CHAR(2) CHARACTER SET ascii NOT NULL,
  zone VARCHAR(60) NULL,
  position VARCHAR(200) NULL,
  community_id BIGINT NULL,
  password_hash VARCHAR(200) NULL,
  created_at DATETIME(3) NOT NULL,
  confirmed_at DATETIME(3) NULL,
  erased_at DATETIME(3) NULL,
  news_wanted BOOLEAN NOT NULL DEFAULT FALSE,
  failed_sign_ins INT NOT NULL DEFAULT 0,
  failed_last_at DATETIME(3) NULL,
  version BIGINT NOT NULL DEFAULT 1,
  UNIQUE KEY uk_person_email (email),
  KEY ix_person_name (surname, given_name),
  KEY ix_person_community (community_id),
  CONSTRAINT fk_person_community FOREIGN KEY (community_id) REFERENCES community (id)
);

CREATE TABLE person_role (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id BIGINT NOT NULL,
  role VARCHAR(20) NOT NULL,
  course_id BIGINT NULL,
  community_id BIGINT NULL,
  scope_key VARCHAR(60) AS (CONCAT(role, ':', COALESCE(course_id, 0), ':', COALESCE(community_id, 0))) PERSISTENT,
  UNIQUE KEY uk_person_role (person_id, scope_key),
  KEY ix_role (role, course_id),
  CONSTRAINT fk_role_person FOREIGN KEY (person_id) REFERENCES person (id)
);

CREATE TABLE sign_in (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id BIGINT NOT NULL,
  token_hash CHAR(64) CHARACTER SET ascii NULL,
  created_at DATETIME(3) NOT NULL,
  seen_at DATETIME(3) NOT NULL,
  expires_at DATETIME(3) NOT NULL,
  ended_at DATETIME(3) NULL,
  device VARCHAR(200) NOT NULL,
  address VARCHAR(60) NOT NULL,
  UNIQUE KEY uk_sign_in_token (token_hash),
  KEY ix_sign_in_person (person_id, ended_at),
  CONSTRAINT fk_sign_in_person FOREIGN KEY (person_id) REFERENCES person (id)
);

CREATE TABLE access_token (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id BIGINT NOT NULL,
  name VARCHAR(100) NOT NULL,
  token_hash CHAR(64) CHARACTER SET ascii NOT NULL,
  created_at DATETIME(3) NOT NULL,
  revoked_at DATETIME(3) NULL,
  UNIQUE KEY uk_access_token (token_hash),
  KEY ix_access_token_person (person_id),
  CONSTRAINT fk_token_person FOREIGN KEY (person_id) REFERENCES person (id)
);
