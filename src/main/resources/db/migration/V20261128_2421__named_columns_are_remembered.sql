-- What a person has said stands in the columns of a table, for the next one with the same titles.
CREATE TABLE report_layout (
  sign CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  meaning VARCHAR(400) NOT NULL,
  named_at DATETIME(3) NOT NULL
);
