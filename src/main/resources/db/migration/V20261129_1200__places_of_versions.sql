-- Each version of a certificate has a place of its own in the status lists of badges, so that a
-- correction ends the badge of the version before. A place is given once, is never another's, and
-- stays for ever: a badge names it.
CREATE TABLE status_place (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version_id BIGINT NOT NULL,
  UNIQUE KEY uk_status_place_version (version_id),
  CONSTRAINT fk_status_place_version FOREIGN KEY (version_id) REFERENCES certificate_version (id)
);

-- Badges so far name the certificate's id as their place. It is now the current version's, the one
-- whose badge was there to be had last; earlier versions get places behind all of these.
INSERT INTO status_place (id, version_id)
  SELECT c.id, v.id FROM certificate c
  JOIN certificate_version v ON v.certificate_id = c.id AND v.number = c.current_version
  ORDER BY c.id;
INSERT INTO status_place (version_id)
  SELECT v.id FROM certificate_version v
  JOIN certificate c ON c.id = v.certificate_id AND v.number <> c.current_version
  ORDER BY v.id;

-- What ends a place is found without reading the register from end to end.
ALTER TABLE certificate ADD KEY ix_certificate_revoked (revoked_at);
ALTER TABLE certificate_version ADD KEY ix_version_superseded (superseded_at);
