/** Help, the pages on privacy and accessibility, and the way to say that something is wrong. */
package eu.cities4cities.academy.account.help;
