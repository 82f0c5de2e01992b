-- Which categories an import has made, so that undoing it takes them away where nothing needs them.
CREATE TABLE question_batch_category (
  batch_id BIGINT NOT NULL,
  category_id BIGINT NOT NULL,
  PRIMARY KEY (batch_id, category_id),
  CONSTRAINT fk_batch_category_batch FOREIGN KEY (batch_id) REFERENCES question_batch (id),
  CONSTRAINT fk_batch_category FOREIGN KEY (category_id) REFERENCES question_category (id) ON DELETE CASCADE
) ENGINE = InnoDB;
