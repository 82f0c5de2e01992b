-- More is counted of each community than before: every course is counted anew once.
UPDATE stat_course SET people_mark = '';
