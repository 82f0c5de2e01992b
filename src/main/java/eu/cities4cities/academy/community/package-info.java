/**
 * The communities: their place in the state register, names in both alphabets, search, the public
 * directory and the profile that each writes about itself.
 */
package eu.cities4cities.academy.community;
