/**
 * What a quiz's results say: about its questions, about people and communities, and what is odd.
 */
package eu.cities4cities.academy.quiz.analysis;
