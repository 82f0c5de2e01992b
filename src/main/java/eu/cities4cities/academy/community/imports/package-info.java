/**
 * Editions of the state codifier brought into the register of communities: looked at first, with
 * what needs a decision before all else, applied in one transaction, and taken back as far as that
 * is honest.
 */
package eu.cities4cities.academy.community.imports;
