-- A grade is about one answer: where another one counts later, because it came late and was
-- admitted, it says nothing about that one. A decided answer also keeps what each criterion earned.
ALTER TABLE hand_grade
  ADD writer INT NOT NULL AFTER question_id,
  ADD sequence INT NOT NULL AFTER writer,
  DROP KEY uk_hand_grade_place,
  DROP KEY uk_hand_grade_grader,
  ADD UNIQUE KEY uk_hand_grade_place (attempt_id, question_id, writer, sequence, place),
  ADD UNIQUE KEY uk_hand_grade_grader (attempt_id, question_id, writer, sequence, grader_id);

ALTER TABLE hand_mark
  ADD writer INT NOT NULL AFTER question_id,
  ADD sequence INT NOT NULL AFTER writer,
  ADD criteria TEXT NOT NULL AFTER got;
