/**
 * The second step of a sign-in: codes from an app, recovery codes, those who are half signed in.
 */
package eu.cities4cities.academy.account.secondstep;
