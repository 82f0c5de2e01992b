-- Pictures that social networks show, as they were drawn last: a certificate has one in each
-- language. They can be drawn again at any time.
CREATE TABLE share_picture (
  certificate_id BIGINT NOT NULL,
  language CHAR(2) CHARACTER SET ascii NOT NULL,
  -- The hash of what it says and how it is drawn.
  fingerprint CHAR(64) CHARACTER SET ascii NOT NULL,
  drawn_at DATETIME(3) NOT NULL,
  png MEDIUMBLOB NOT NULL,
  PRIMARY KEY (certificate_id, language),
  KEY ix_share_picture_drawn (drawn_at),
  CONSTRAINT fk_share_picture_certificate FOREIGN KEY (certificate_id) REFERENCES certificate (id)
);
