-- How often a certificate was verified, by day in Kyiv; who asked is not kept.
CREATE TABLE certificate_look (
  certificate_id BIGINT NOT NULL,
  day DATE NOT NULL,
  looks INT NOT NULL,
  PRIMARY KEY (certificate_id, day),
  CONSTRAINT fk_look_certificate FOREIGN KEY (certificate_id) REFERENCES certificate (id)
);
