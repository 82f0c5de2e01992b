/**
 * What a holder shows to others: a page with a picture for social networks, and links into them.
 */
package eu.cities4cities.academy.certificate.share;
