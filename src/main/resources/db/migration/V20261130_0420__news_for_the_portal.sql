-- News of profiles for the portal: written with what it tells about, delivered by a worker.
CREATE TABLE community_hook (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  event_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  community_id BIGINT NOT NULL,
  body TEXT NOT NULL,
  created_at DATETIME(3) NOT NULL,
  status VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  attempts INT NOT NULL,
  next_attempt_at DATETIME(3) NOT NULL,
  sent_at DATETIME(3) NULL,
  last_error VARCHAR(300) NULL,
  lease_owner CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  lease_until DATETIME(3) NULL,
  UNIQUE KEY uk_hook_event (event_id),
  KEY ix_hook_due (status, next_attempt_at),
  KEY ix_hook_community (community_id, status, id),
  CONSTRAINT fk_hook_community FOREIGN KEY (community_id) REFERENCES community (id)
);

-- How the receiver fares: one row.
CREATE TABLE community_hook_state (
  id BIGINT NOT NULL PRIMARY KEY,
  target_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  failing_since DATETIME(3) NULL,
  disabled_at DATETIME(3) NULL,
  last_sent_at DATETIME(3) NULL,
  last_error VARCHAR(300) NULL
);
