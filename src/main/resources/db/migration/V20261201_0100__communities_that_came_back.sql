-- How many communities that were said to be no more an edition of the codifier has brought back.
ALTER TABLE community_import
  ADD COLUMN came_back INT NOT NULL DEFAULT 0 AFTER abolished;
