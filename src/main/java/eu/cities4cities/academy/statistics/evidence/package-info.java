/**
 * The ledger of attendance as a file: what was recorded, row by row, for whoever audits a course.
 */
package eu.cities4cities.academy.statistics.evidence;
