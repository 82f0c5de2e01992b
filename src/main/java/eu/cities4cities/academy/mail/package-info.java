/** Letters: outbox, templates, sending. */
package eu.cities4cities.academy.mail;
