/**
 * Tests of meeting services, against stand-ins that check signatures as the vendors document it.
 */
package eu.cities4cities.academy.session.meeting;
