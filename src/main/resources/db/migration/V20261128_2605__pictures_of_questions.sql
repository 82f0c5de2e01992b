-- Which files a question's version shows, so that those who may see it may read them.
CREATE TABLE question_picture (
  version_id BIGINT NOT NULL,
  file_id BIGINT NOT NULL,
  PRIMARY KEY (version_id, file_id),
  KEY ix_question_picture_file (file_id),
  CONSTRAINT fk_question_picture_version FOREIGN KEY (version_id) REFERENCES question_version (id),
  CONSTRAINT fk_question_picture_file FOREIGN KEY (file_id) REFERENCES stored_file (id)
);
