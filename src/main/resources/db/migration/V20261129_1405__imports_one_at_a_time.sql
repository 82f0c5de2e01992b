-- Imports of a kind are applied and taken back one at a time: whoever does it holds the kind's row.
CREATE TABLE import_turn (kind VARCHAR(40) CHARACTER SET ascii NOT NULL PRIMARY KEY);

INSERT INTO import_turn (kind) VALUES ('PeopleImport'), ('CertificateImport');
