-- The link to the portal that was there when a version was begun: what differs from it is wanted.
ALTER TABLE community_profile_version ADD COLUMN link_before VARCHAR(300) NULL;

-- So far the link of the version published before was taken for it; the present one is no change.
UPDATE community_profile_version v
JOIN community c ON c.id = v.community_id
LEFT JOIN community_profile_version p
  ON p.community_id = v.community_id AND p.state = 'PUBLISHED'
  AND p.number = (SELECT MAX(number) FROM community_profile_version last
                  WHERE last.community_id = v.community_id AND last.state = 'PUBLISHED')
SET v.link_before = LEFT(
  IF(JSON_VALUE(v.content, '$.portal.url') = c.portal_url,
     c.portal_url, JSON_VALUE(p.content, '$.portal.url')), 300)
WHERE v.state IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'ENDED');
