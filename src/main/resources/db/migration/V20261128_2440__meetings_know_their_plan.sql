-- What a meeting service was last told of times and title, as one hash: another plan is told anew.
ALTER TABLE session_meeting ADD COLUMN told_plan CHAR(64) CHARACTER SET ascii NULL AFTER given_name;
