/**
 * The state codifier of administrative units (KATOTTH) as the ministry publishes it: read, cleaned,
 * and compared with the register of communities. Nothing here knows a database.
 */
package eu.cities4cities.academy.community.codifier;
