/** Sample data for a first run, the same at each start; never in production. */
package eu.cities4cities.academy.demo;
