-- A question's version is one document: its kinds differ too much for columns, and it is read and
-- written as a whole. An answer is a list of texts that its question's kind understands.

ALTER TABLE question_version ADD content MEDIUMTEXT NULL AFTER number;

UPDATE question_version v SET content = JSON_OBJECT(
  'kind', v.kind,
  'text', JSON_OBJECT('uk', v.text_uk, 'en', v.text_en),
  'points', v.points,
  'feedback', JSON_OBJECT('uk', v.feedback_uk, 'en', v.feedback_en),
  'pictures', JSON_ARRAY(),
  'interaction', JSON_OBJECT(
    'marking', IF(v.kind = 'MULTIPLE' AND v.partial_credit, 'EQUAL_SHARES', 'ALL_OR_NOTHING'),
    'penaltyPercent', v.penalty_percent,
    'choices', JSON_COMPACT((
      SELECT JSON_ARRAYAGG(JSON_OBJECT(
        'id', c.number,
        'text', JSON_OBJECT('uk', c.text_uk, 'en', c.text_en),
        'weight', IF(c.is_right, 100000, 0),
        'feedback', JSON_OBJECT('uk', c.feedback_uk, 'en', c.feedback_en)) ORDER BY c.number)
      FROM question_choice c WHERE c.version_id = v.id))));

DROP TABLE question_choice;

ALTER TABLE question_version
  MODIFY content MEDIUMTEXT NOT NULL,
  DROP COLUMN kind,
  DROP COLUMN text_uk,
  DROP COLUMN text_en,
  DROP COLUMN points,
  DROP COLUMN partial_credit,
  DROP COLUMN penalty_percent,
  DROP COLUMN feedback_uk,
  DROP COLUMN feedback_en;

-- What is summed, sorted and searched in SQL; the document stays the only source.
ALTER TABLE question_version
  ADD kind VARCHAR(16) AS (JSON_VALUE(content, '$.kind')) STORED,
  ADD points INT AS (JSON_VALUE(content, '$.points')) STORED,
  ADD text_uk TEXT AS (JSON_VALUE(content, '$.text.uk')) STORED,
  ADD text_en TEXT AS (JSON_VALUE(content, '$.text.en')) STORED;

ALTER TABLE attempt_answer ADD answer MEDIUMTEXT NULL AFTER sequence;

UPDATE attempt_answer SET answer = IF(choices = '', '[]', CONCAT('["', REPLACE(choices, ',', '","'), '"]'));

ALTER TABLE attempt_answer MODIFY answer MEDIUMTEXT NOT NULL, DROP COLUMN choices;
