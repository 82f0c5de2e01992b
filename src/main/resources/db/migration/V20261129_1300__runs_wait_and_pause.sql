-- A run that waits for a service or a key says since when and until when; an organizer may pause it.
ALTER TABLE certificate_run
  ADD COLUMN waits_since DATETIME(3) NULL,
  ADD COLUMN waits_until DATETIME(3) NULL,
  ADD COLUMN tries INT NOT NULL DEFAULT 0,
  ADD COLUMN paused_at DATETIME(3) NULL;
UPDATE certificate_run SET waits_since = started_at WHERE waits_for IS NOT NULL;
