/** The figures as staff look at them: of a course, of many, and the rows behind each. */
package eu.cities4cities.academy.statistics.board;
