/**
 * Reports of meeting services: how a file is read, whose each row is, what comes into the ledger,
 * and the queue of names of which nothing certain is known.
 */
package eu.cities4cities.academy.attendance.report;
