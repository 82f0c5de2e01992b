/**
 * Checks files that are said to be certificates: genuine are only the bytes that were issued, with
 * a signature over all of them.
 */
package eu.cities4cities.academy.certificate.check;
