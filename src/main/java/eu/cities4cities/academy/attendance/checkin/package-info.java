/**
 * How people show that they are there: joining, code words, the room's code, and a page that frames
 * the meeting; with a connection or without.
 */
package eu.cities4cities.academy.attendance.checkin;
