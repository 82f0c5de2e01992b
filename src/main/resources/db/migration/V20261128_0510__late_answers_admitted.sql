-- An answer that arrived after the close counts when somebody of the staff admits it, with a reason.
CREATE TABLE answer_admission (
  attempt_id BIGINT NOT NULL,
  question_id BIGINT NOT NULL,
  writer INT NOT NULL,
  sequence INT NOT NULL,
  admitted_at DATETIME(3) NOT NULL,
  admitted_by BIGINT NOT NULL,
  reason VARCHAR(500) NOT NULL,
  PRIMARY KEY (attempt_id, question_id, writer, sequence),
  CONSTRAINT fk_admission_answer FOREIGN KEY (attempt_id, question_id, writer, sequence)
    REFERENCES attempt_answer (attempt_id, question_id, writer, sequence)
) ENGINE = InnoDB;
