-- An invitation by letter: into a role, or, without one, into the account that an import made. The
-- link is kept as a hash and is good for days, unlike links that sign in: accepting needs a POST
-- and either the invited person's sign-in or a password of their own.
CREATE TABLE invitation (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  email VARCHAR(254) NOT NULL,
  language CHAR(2) CHARACTER SET ascii NOT NULL,
  role VARCHAR(20) CHARACTER SET ascii NULL,
  course_id BIGINT NULL,
  community_id BIGINT NULL,
  token_hash CHAR(64) CHARACTER SET ascii NOT NULL,
  invited_by BIGINT NULL,
  created_at DATETIME(3) NOT NULL,
  sent_at DATETIME(3) NOT NULL,
  sent_times INT NOT NULL DEFAULT 1,
  expires_at DATETIME(3) NOT NULL,
  accepted_at DATETIME(3) NULL,
  withdrawn_at DATETIME(3) NULL,
  version BIGINT NOT NULL DEFAULT 1,
  UNIQUE KEY uk_invitation_token (token_hash),
  KEY ix_invitation_email (email),
  KEY ix_invitation_open (accepted_at, withdrawn_at, role, id),
  CONSTRAINT fk_invitation_course FOREIGN KEY (course_id) REFERENCES course (id),
  CONSTRAINT fk_invitation_community FOREIGN KEY (community_id) REFERENCES community (id)
);

CREATE TABLE people_import (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  file_name VARCHAR(200) NOT NULL,
  file_hash CHAR(64) CHARACTER SET ascii NOT NULL,
  course_id BIGINT NULL,
  invited BOOLEAN NOT NULL,
  imported_at DATETIME(3) NOT NULL,
  imported_by BIGINT NULL,
  undone_at DATETIME(3) NULL,
  undone_by BIGINT NULL,
  version BIGINT NOT NULL DEFAULT 1,
  CONSTRAINT fk_people_import_course FOREIGN KEY (course_id) REFERENCES course (id)
);

-- Whom an import brought in: made by it, or known before and only enrolled by it. Rows of the file
-- are not kept: they would name people whom an undo or an erasure must forget.
CREATE TABLE people_import_row (
  import_id BIGINT NOT NULL,
  line INT NOT NULL,
  person_id BIGINT NOT NULL,
  created BOOLEAN NOT NULL,
  enrolled BOOLEAN NOT NULL,
  kept BOOLEAN NOT NULL DEFAULT FALSE,
  PRIMARY KEY (import_id, line),
  KEY ix_people_import_person (person_id),
  CONSTRAINT fk_people_import_row FOREIGN KEY (import_id) REFERENCES people_import (id)
);
