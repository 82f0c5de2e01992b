-- A letter to a community is passed on once its author has followed a link sent to their address.
ALTER TABLE community_message
  ADD COLUMN token_hash CHAR(64) CHARACTER SET ascii NULL,
  ADD COLUMN confirmed_at DATETIME(3) NULL,
  ADD UNIQUE KEY uk_message_token (token_hash),
  ADD KEY ix_message_unconfirmed (confirmed_at, sent_at);

UPDATE community_message SET confirmed_at = sent_at;
