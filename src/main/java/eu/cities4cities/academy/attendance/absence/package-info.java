/**
 * Why somebody need not have been there: outages of places, excuses with a document, making a
 * session up, and appeals about how it was counted.
 */
package eu.cities4cities.academy.attendance.absence;
