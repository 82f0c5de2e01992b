/** The roll of a session: how everybody stands, what it comes from, and the marks of staff. */
package eu.cities4cities.academy.attendance.roll;
