/** Courses, programme, award rule, enrollment. */
package eu.cities4cities.academy.course;
