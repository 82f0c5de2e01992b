-- The link to the portal that is in public stands at the community alone; versions keep what they asked for.
UPDATE community_profile SET content = JSON_REMOVE(content, '$.portal.url')
WHERE JSON_EXISTS(content, '$.portal.url');
