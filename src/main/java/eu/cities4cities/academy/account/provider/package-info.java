/** Sign-in and sign-up through an OpenID Connect provider. */
package eu.cities4cities.academy.account.provider;
