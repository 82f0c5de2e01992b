/**
 * Lessons: text, files, recordings with captions and transcript, and who has worked through them.
 */
package eu.cities4cities.academy.course.lesson;
