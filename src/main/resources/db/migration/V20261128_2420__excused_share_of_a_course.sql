-- How much of a course may be excused is the course's to say.
ALTER TABLE course ADD COLUMN most_excused_percent INT NOT NULL DEFAULT 25;
