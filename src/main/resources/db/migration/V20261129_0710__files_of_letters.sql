-- A file that goes with a letter, by the name that whoever owns it gives it.
ALTER TABLE outbox_letter ADD COLUMN attachment VARCHAR(100) CHARACTER SET ascii NULL;
