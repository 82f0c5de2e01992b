-- As Fingerprint.of writes it now: letters that look alike are the same, apostrophes are none. The
-- texts are compared sign by sign, for a collation would take one letter for another.
UPDATE question q JOIN question_version v ON v.id = q.current_version SET q.fingerprint =
  SHA2(REGEXP_REPLACE(
    REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(
    REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(
      UPPER(CONCAT(IF(v.text_uk = '', v.text_en, v.text_uk),
      COALESCE(IF(JSON_VALUE(v.content, '$.interaction.passage.uk') = '',
        JSON_VALUE(v.content, '$.interaction.passage.en'),
        JSON_VALUE(v.content, '$.interaction.passage.uk')), ''))) COLLATE utf8mb4_bin
      , 'А', 'A'), 'В', 'B'), 'Е', 'E'), 'З', '3'), 'І', 'I')
      , 'Ї', 'Ï'), 'К', 'K'), 'М', 'M'), 'Н', 'H'), 'О', 'O')
      , 'Р', 'P'), 'С', 'C'), 'Т', 'T'), 'У', 'Y'), 'Х', 'X')
      , 'Ѕ', 'S'), 'Ј', 'J'),
    '[^\\p{L}\\p{N}]+|ʼ', ''), 256);
