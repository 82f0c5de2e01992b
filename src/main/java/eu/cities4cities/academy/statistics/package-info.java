/**
 * Read-only projections of what other rooms decide: figures that add up, one chart and downloads.
 * Nothing depends on this room.
 */
package eu.cities4cities.academy.statistics;
