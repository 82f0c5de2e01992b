/**
 * Starts the Academy on a developer's machine: a MariaDB of its own and Payara Micro with the WAR,
 * both ended together. It is no part of the application.
 */
package eu.cities4cities.academy.launch;
