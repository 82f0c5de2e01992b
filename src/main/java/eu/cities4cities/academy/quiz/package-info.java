/**
 * The quizzes of a course: questions in versions, attempts whose acknowledged answers are never
 * lost, and scores that are a function of what was asked and answered.
 */
package eu.cities4cities.academy.quiz;
