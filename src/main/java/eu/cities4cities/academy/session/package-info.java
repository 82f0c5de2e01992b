/**
 * The live sessions of a course: the programme, what is on today, the host's start, pause and end,
 * and the calendar.
 */
package eu.cities4cities.academy.session;
