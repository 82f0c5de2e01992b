-- What somebody was called when a run was ordered, as a keyed hash: who is called otherwise when it
-- is their turn has confirmed nothing, and is left out.
ALTER TABLE certificate_run_item ADD COLUMN name_hash VARCHAR(64) CHARACTER SET ascii NULL;

-- A title that is mended in nothing but the case of a letter is another title on paper.
ALTER TABLE certificate_version
  MODIFY course_uk VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  MODIFY course_en VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL;

-- All conditions that are not met, as they are compared: another one of them is another case. NULL
-- in cases that are older than this.
ALTER TABLE certificate_case ADD COLUMN grounds VARCHAR(600) CHARACTER SET ascii NULL;
