/** Who may call which service method, as one table that people can read and tests hold to. */
package eu.cities4cities.academy.permissions;
