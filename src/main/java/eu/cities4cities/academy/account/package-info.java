/** People, affiliation, roles, sign-in, notices and consents, personal data. */
package eu.cities4cities.academy.account;
