-- Every version of a community's profile: the one that is being written, and all that were handed in.
CREATE TABLE community_profile_version (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_id BIGINT NOT NULL,
  number INT NOT NULL,
  state VARCHAR(12) NOT NULL,
  content MEDIUMTEXT NOT NULL,
  saved_by BIGINT NULL,
  saved_at DATETIME(3) NOT NULL,
  submitted_by BIGINT NULL,
  submitted_at DATETIME(3) NULL,
  decided_by BIGINT NULL,
  decided_at DATETIME(3) NULL,
  note VARCHAR(2000) NULL,
  revision BIGINT NOT NULL DEFAULT 1,
  -- A community has at most one version that is not closed yet.
  open_community BIGINT AS (IF(state IN ('DRAFT', 'SUBMITTED'), community_id, NULL)) PERSISTENT,
  UNIQUE KEY uk_profile_version (community_id, number),
  UNIQUE KEY uk_profile_version_open (open_community),
  KEY ix_profile_version_state (state, submitted_at),
  CONSTRAINT fk_profile_version_community FOREIGN KEY (community_id) REFERENCES community (id)
);

INSERT INTO community_profile_version (community_id, number, state, content, saved_at, decided_at)
SELECT community_id, 1, 'PUBLISHED', content, updated_at, updated_at FROM community_profile;
