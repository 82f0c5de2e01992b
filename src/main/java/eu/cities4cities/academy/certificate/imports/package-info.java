/**
 * Certificates issued before the Academy existed: brought in from a table, verifiable, and marked
 * as what they are.
 */
package eu.cities4cities.academy.certificate.imports;
