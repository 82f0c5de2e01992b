-- The days, by Kyiv, on which organizers were written to about certificates of earlier days that wait.
CREATE TABLE holder_letter_day (
  day DATE NOT NULL PRIMARY KEY
);
