-- Which community keeps which file about its priority project; versions name them by their tokens.
CREATE TABLE community_document (
  file_id BIGINT NOT NULL,
  community_id BIGINT NOT NULL,
  token VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (file_id, community_id),
  KEY ix_document_community (community_id, token),
  CONSTRAINT fk_document_file FOREIGN KEY (file_id) REFERENCES stored_file (id) ON DELETE CASCADE,
  CONSTRAINT fk_document_community FOREIGN KEY (community_id) REFERENCES community (id)
);
