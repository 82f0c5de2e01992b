ALTER TABLE community
  ADD COLUMN centre_uk VARCHAR(120) NULL AFTER kind,
  -- Ukrainian letters sort as in the alphabet only by a collation key of ICU.
  ADD COLUMN sort_key VARBINARY(400) NOT NULL DEFAULT '',
  ADD COLUMN folded_name VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  ADD KEY ix_community_sort (sort_key);

CREATE TABLE community_profile (
  community_id BIGINT NOT NULL PRIMARY KEY,
  content MEDIUMTEXT NOT NULL,
  -- Copies of what the cards of the directory show, so that a list reads no content.
  population INT NULL,
  promise_uk VARCHAR(300) NOT NULL DEFAULT '',
  promise_en VARCHAR(300) NOT NULL DEFAULT '',
  project_uk VARCHAR(300) NOT NULL DEFAULT '',
  project_en VARCHAR(300) NOT NULL DEFAULT '',
  partner_countries VARCHAR(100) CHARACTER SET ascii NOT NULL DEFAULT '',
  updated_at DATETIME(3) NOT NULL,
  version BIGINT NOT NULL DEFAULT 1,
  CONSTRAINT fk_profile_community FOREIGN KEY (community_id) REFERENCES community (id)
);

CREATE TABLE community_term (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_id BIGINT NOT NULL,
  term VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  in_profile BOOLEAN NOT NULL,
  UNIQUE KEY uk_community_term (community_id, in_profile, term),
  KEY ix_community_term (term, community_id),
  CONSTRAINT fk_term_community FOREIGN KEY (community_id) REFERENCES community (id)
);
