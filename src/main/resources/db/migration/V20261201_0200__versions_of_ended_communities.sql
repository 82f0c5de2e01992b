-- Texts of communities that have become parts of others are offered to those, and what was still
-- open when its community ended is closed.
ALTER TABLE community_profile_version
  ADD COLUMN origin_id BIGINT NULL,
  ADD CONSTRAINT fk_profile_version_origin FOREIGN KEY (origin_id) REFERENCES community (id);

UPDATE community_profile_version v JOIN community c ON c.id = v.community_id
SET v.state = 'ENDED', v.decided_at = UTC_TIMESTAMP(3), v.revision = v.revision + 1
WHERE c.status <> 'ACTIVE' AND v.state IN ('DRAFT', 'SUBMITTED');
