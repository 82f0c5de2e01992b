/**
 * What every room stands on: the caller, the clock, Kyiv time, settings, audit, the route table and
 * the web filters. No business word lives here.
 */
package eu.cities4cities.academy.shared;
