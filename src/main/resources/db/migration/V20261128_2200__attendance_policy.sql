-- Minutes may stand instead of the share; what is a part, and whether lateness matters, is the course's.
ALTER TABLE course
  ADD COLUMN minimum_minutes INT NOT NULL DEFAULT 0,
  ADD COLUMN partial_from_minutes INT NOT NULL DEFAULT 1,
  ADD COLUMN late_after_minutes INT NOT NULL DEFAULT 10,
  ADD COLUMN late_is_partial BOOLEAN NOT NULL DEFAULT FALSE;
