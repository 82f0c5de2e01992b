/** What people decide about answers: grading by hand, and marking anew by a corrected key. */
package eu.cities4cities.academy.quiz.grading;
