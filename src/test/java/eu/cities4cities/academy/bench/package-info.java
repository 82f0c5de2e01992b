/**
 * Measurements that are run by hand, each in its Maven profile; no test, for they assert nothing.
 */
package eu.cities4cities.academy.bench;
