package eu.cities4cities.academy.course.lesson;

/**
 * A place in a recording where searched words are said.
 *
 * @param lessonId the lesson whose recording it is
 * @param cue what is said there, and when
 */
public record LessonHit(long lessonId, String titleUk, String titleEn, Cue cue) {}
