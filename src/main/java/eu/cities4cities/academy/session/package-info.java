/** Live sessions, meeting services, timetable, calendar. */
package eu.cities4cities.academy.session;
