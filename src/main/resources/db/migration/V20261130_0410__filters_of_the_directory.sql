-- What the directory filters by, filled when a profile is published, so that no search reads content.
CREATE TABLE community_facet (
  community_id BIGINT NOT NULL PRIMARY KEY,
  population INT NULL,
  open_project BOOLEAN NOT NULL,
  KEY ix_facet_population (population),
  KEY ix_facet_project (open_project),
  CONSTRAINT fk_facet_community FOREIGN KEY (community_id) REFERENCES community (id)
);

CREATE TABLE community_wanted_theme (
  theme VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  community_id BIGINT NOT NULL,
  PRIMARY KEY (theme, community_id),
  CONSTRAINT fk_wanted_theme_community FOREIGN KEY (community_id) REFERENCES community (id)
);

CREATE TABLE community_wanted_country (
  country CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  community_id BIGINT NOT NULL,
  PRIMARY KEY (country, community_id),
  CONSTRAINT fk_wanted_country_community FOREIGN KEY (community_id) REFERENCES community (id)
);

INSERT INTO community_facet (community_id, population, open_project)
SELECT community_id, population,
  JSON_VALUE(content, '$.project.title.uk') > '' OR JSON_VALUE(content, '$.project.title.en') > ''
FROM (SELECT community_id, population, content FROM community_profile
      WHERE JSON_EXISTS(content, '$.project.title')) AS told;

INSERT INTO community_facet (community_id, population, open_project)
SELECT community_id, population, FALSE FROM community_profile
WHERE NOT JSON_EXISTS(content, '$.project.title');

INSERT IGNORE INTO community_wanted_country (country, community_id)
SELECT w.country, p.community_id FROM community_profile p
JOIN JSON_TABLE(p.content, '$.wanted.countries[*]' COLUMNS (country CHAR(2) PATH '$')) AS w
WHERE w.country REGEXP '^[A-Z]{2}$';
