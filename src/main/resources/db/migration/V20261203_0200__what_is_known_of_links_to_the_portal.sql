-- When what is known of a link to the portal was seen: it is shown beside the link.
ALTER TABLE community ADD COLUMN portal_checked_at DATETIME(3) NULL;

UPDATE community c JOIN community_portal_check k ON k.community_id = c.id AND k.url = c.portal_url
SET c.portal_checked_at = k.checked_at WHERE c.portal_state IS NOT NULL;

UPDATE community SET portal_state = NULL WHERE portal_checked_at IS NULL;

-- Since when a link could not be checked, and when organizers were told of it last.
ALTER TABLE community_portal_check
  DROP COLUMN checked_at,
  ADD COLUMN trouble_at DATETIME(3) NULL,
  ADD COLUMN told_at DATETIME(3) NULL;

-- What was remembered may be of an answer that only led on.
UPDATE community_portal_check SET etag = NULL, last_modified = NULL;
