/**
 * Tells another site, the portal, that a community's profile was published or has changed: rows
 * written with what they tell about, delivered signed, at least once, each under its own id.
 */
package eu.cities4cities.academy.community.hook;
