CREATE TABLE installation_key (
  purpose VARCHAR(40) NOT NULL PRIMARY KEY,
  value VARCHAR(100) NOT NULL
);

CREATE TABLE audit_entry (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  happened_at DATETIME(3) NOT NULL,
  actor_id BIGINT NULL,
  action VARCHAR(60) NOT NULL,
  object_type VARCHAR(60) NOT NULL,
  object_id VARCHAR(60) NOT NULL,
  before_value TEXT NULL,
  after_value TEXT NULL,
  reason VARCHAR(1000) NULL,
  address VARCHAR(60) NOT NULL,
  KEY ix_audit_object (object_type, object_id),
  KEY ix_audit_action (action),
  KEY ix_audit_actor (actor_id, happened_at)
);
