-- The keys that sign Open Badges; the private half is encrypted with the installation's own key. A
-- key that signs no more stays, for what it has signed is verified with it.
CREATE TABLE badge_key (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  public_key CHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  private_key VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  made_at DATETIME(3) NOT NULL,
  -- 1 for the key that signs, else NULL.
  signing TINYINT NULL,
  UNIQUE KEY uk_badge_key_public (public_key),
  UNIQUE KEY uk_badge_key_signing (signing)
);
