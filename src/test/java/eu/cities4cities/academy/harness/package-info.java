/** What the tests on a server and in a browser stand on; it knows no rule of the Academy. */
package eu.cities4cities.academy.harness;
