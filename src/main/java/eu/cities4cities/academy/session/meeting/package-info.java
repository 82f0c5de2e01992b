/**
 * Where sessions take place: meeting services behind one small interface, each person's own way in,
 * and what the services tell about who was there.
 */
package eu.cities4cities.academy.session.meeting;
