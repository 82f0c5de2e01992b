-- A course may ask whether its people really work where they say: a coordinator of the community
-- confirms it. Whoever nobody has confirmed takes part all the same; it is only shown.
ALTER TABLE course ADD COLUMN workplace_asked BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE enrollment
  ADD COLUMN workplace_confirmed_at DATETIME(3) NULL,
  ADD COLUMN workplace_confirmed_by BIGINT NULL;
