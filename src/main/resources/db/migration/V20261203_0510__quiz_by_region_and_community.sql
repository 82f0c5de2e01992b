-- Results of quizzes are counted of each region and community as well: every course is counted anew
-- once.
UPDATE stat_course SET people_mark = '';
