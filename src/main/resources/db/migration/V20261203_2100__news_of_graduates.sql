-- Communities of whose graduates something has changed: once that is committed, it is looked at whether the public sees
-- it. Without a foreign key: whoever changes graduates waits for nobody here.
CREATE TABLE community_hook_doubt (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_id BIGINT NOT NULL,
  KEY ix_hook_doubt_community (community_id)
);

-- What the public was last told of a community's graduates, as a keyed hash: '' for nothing, NULL where it is not known.
CREATE TABLE community_hook_told (
  community_id BIGINT NOT NULL PRIMARY KEY,
  graduates VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  CONSTRAINT fk_hook_told_community FOREIGN KEY (community_id) REFERENCES community (id)
);

INSERT INTO community_hook_told (community_id) SELECT id FROM community WHERE graduate_count > 0;

INSERT INTO community_hook_doubt (community_id) SELECT id FROM community WHERE graduate_count > 0;
