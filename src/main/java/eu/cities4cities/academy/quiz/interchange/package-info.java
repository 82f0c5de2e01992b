/**
 * Questions from other systems and for them: GIFT, Moodle XML, QTI 2.1 and 3.0. Readers and writers
 * are pure; what a format cannot say is listed, never dropped in silence.
 */
package eu.cities4cities.academy.quiz.interchange;
