-- These columns are compared with a part of an address as somebody typed it. A sign outside ASCII
-- cannot be compared with an ASCII column: MariaDB refuses the query, and the page failed instead
-- of saying that there is no such thing.
ALTER TABLE course MODIFY slug VARCHAR(120) NOT NULL;
ALTER TABLE community MODIFY slug VARCHAR(120) NOT NULL, MODIFY code CHAR(19) NULL;
ALTER TABLE quiz_attempt MODIFY public_id VARCHAR(32) COLLATE utf8mb4_bin NOT NULL;
