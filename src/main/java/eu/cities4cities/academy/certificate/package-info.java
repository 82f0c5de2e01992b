/**
 * Certificates: who qualifies, issuing, the signed PDF, verification, and a community's graduates.
 * A certificate is a number with versions; nothing is deleted.
 */
package eu.cities4cities.academy.certificate;
