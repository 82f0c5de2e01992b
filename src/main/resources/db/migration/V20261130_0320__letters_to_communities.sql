-- What readers have written to communities; their answers go to the reader without the Academy.
CREATE TABLE community_message (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  community_id BIGINT NOT NULL,
  sender_name VARCHAR(120) NOT NULL,
  sender_email VARCHAR(254) NOT NULL,
  sender_place VARCHAR(200) NOT NULL,
  language CHAR(2) CHARACTER SET ascii NOT NULL,
  body TEXT NOT NULL,
  -- Keyed hash of the client's address, for the limit only.
  client CHAR(64) CHARACTER SET ascii NOT NULL,
  sent_at DATETIME(3) NOT NULL,
  KEY ix_message_community (community_id, sent_at),
  KEY ix_message_sender (sender_email, sent_at),
  KEY ix_message_client (client, sent_at),
  KEY ix_message_time (sent_at),
  CONSTRAINT fk_message_community FOREIGN KEY (community_id) REFERENCES community (id)
);

ALTER TABLE outbox_letter ADD COLUMN reply_to VARCHAR(254) NULL;
