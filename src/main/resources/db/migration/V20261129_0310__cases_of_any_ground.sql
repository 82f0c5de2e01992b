-- Not only results change a certificate's grounds: evidence, tasks, an approval, the rule itself.
-- What is lacking now is kept in words, so that a case once decided does not open again for it.
ALTER TABLE certificate_case
  MODIFY before_percent INT NULL,
  MODIFY after_percent INT NULL,
  ADD COLUMN lacking_uk VARCHAR(300) NULL,
  ADD COLUMN lacking_en VARCHAR(300) NULL;
