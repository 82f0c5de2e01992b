-- Pictures of profiles by their content; versions name them, so that none is ever changed in place.
CREATE TABLE community_picture (
  community_id BIGINT NOT NULL,
  hash CHAR(64) CHARACTER SET ascii NOT NULL,
  image MEDIUMBLOB NOT NULL,
  kept_at DATETIME(3) NOT NULL,
  PRIMARY KEY (hash, community_id),
  KEY ix_picture_community (community_id),
  CONSTRAINT fk_picture_community FOREIGN KEY (community_id) REFERENCES community (id)
);
