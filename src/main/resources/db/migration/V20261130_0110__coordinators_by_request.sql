-- Domains of a community's own addresses: whoever asks to coordinate it from there is official.
CREATE TABLE community_domain (
  community_id BIGINT NOT NULL,
  domain VARCHAR(190) NOT NULL,
  PRIMARY KEY (community_id, domain),
  CONSTRAINT fk_domain_community FOREIGN KEY (community_id) REFERENCES community (id)
);

-- A request to coordinate a community: which, from an official address or not, and who named the
-- person ("started_by"), if it was not they themselves.
ALTER TABLE person_request
  ADD COLUMN community_id BIGINT NULL AFTER community_name,
  ADD COLUMN official BOOLEAN NULL AFTER community_id,
  ADD KEY ix_person_request_community (community_id),
  ADD CONSTRAINT fk_person_request_community FOREIGN KEY (community_id) REFERENCES community (id);
