/**
 * What is counted of courses: every figure as a pure function of rows, so that the rows behind it
 * can be shown and add up to it.
 */
package eu.cities4cities.academy.statistics.figures;
