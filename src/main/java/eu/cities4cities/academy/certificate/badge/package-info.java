/**
 * Certificates as Open Badges 3.0: signed credentials that a wallet keeps and that anybody verifies
 * with the public documents alone.
 */
package eu.cities4cities.academy.certificate.badge;
