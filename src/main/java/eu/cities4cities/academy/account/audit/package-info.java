/** The audit trail for its readers: search, words, differences. */
package eu.cities4cities.academy.account.audit;
