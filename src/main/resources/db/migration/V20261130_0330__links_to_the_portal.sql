-- What was seen when the link of a community to its profile on the portal was last looked at.
ALTER TABLE community
  ADD COLUMN portal_state VARCHAR(10) CHARACTER SET ascii NULL;

CREATE TABLE community_portal_check (
  community_id BIGINT NOT NULL PRIMARY KEY,
  url VARCHAR(300) NOT NULL,
  failures INT NOT NULL DEFAULT 0,
  checked_at DATETIME(3) NULL,
  next_at DATETIME(3) NOT NULL,
  etag VARCHAR(200) NULL,
  last_modified VARCHAR(60) CHARACTER SET ascii NULL,
  lease_owner VARCHAR(60) NULL,
  lease_until DATETIME(3) NULL,
  KEY ix_portal_check_due (next_at),
  CONSTRAINT fk_portal_check_community FOREIGN KEY (community_id) REFERENCES community (id)
);
