/**
 * What a question says, how it is answered and how an answer is marked: values and pure functions,
 * without a database, a page or a clock.
 */
package eu.cities4cities.academy.quiz.question;
