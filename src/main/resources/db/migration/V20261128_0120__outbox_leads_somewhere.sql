-- Where a letter's one button leads, so that the inbox page of a demonstration can offer it.
ALTER TABLE outbox_letter
  ADD link VARCHAR(500) NULL AFTER html_body,
  ADD KEY ix_letter_recipient (recipient, id);
