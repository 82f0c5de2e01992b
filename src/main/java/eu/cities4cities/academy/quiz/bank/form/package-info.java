/**
 * Questions as they are being written: a form for each kind, which makes a question of what was
 * typed and leaves everything else as it was.
 */
package eu.cities4cities.academy.quiz.bank.form;
