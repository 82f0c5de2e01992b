/**
 * The question bank of a course: questions in versions, their categories and tags, and the pages on
 * which they are found and written.
 */
package eu.cities4cities.academy.quiz.bank;
