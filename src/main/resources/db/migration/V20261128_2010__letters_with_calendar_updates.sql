-- A letter may bring an iCalendar update; what it is to do in the calendar is its method.
ALTER TABLE outbox_letter
  ADD calendar_method VARCHAR(10) CHARACTER SET ascii NULL AFTER link,
  ADD calendar MEDIUMTEXT NULL AFTER calendar_method;

-- People were told that the session is cancelled; where it takes place after all they are told so.
ALTER TABLE programme_news ADD cancelled_before BOOLEAN NOT NULL DEFAULT FALSE AFTER ends_before;
