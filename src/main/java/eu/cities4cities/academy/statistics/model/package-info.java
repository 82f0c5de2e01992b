/**
 * The rows from which figures are counted, made from the other rooms by a worker and kept up to
 * date.
 */
package eu.cities4cities.academy.statistics.model;
