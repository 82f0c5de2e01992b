ALTER TABLE course
  ADD COLUMN participation_rule TEXT NOT NULL DEFAULT '{"days":1,"sessionsPerDay":1}' AFTER award_rule;

UPDATE course SET participation_rule =
  CONCAT('{"days":', (DATEDIFF(last_day, first_day) + 2) DIV 2, ',"sessionsPerDay":1}');

ALTER TABLE enrollment ADD COLUMN award_approved_at DATETIME(3) NULL AFTER graduate_name_consent;
