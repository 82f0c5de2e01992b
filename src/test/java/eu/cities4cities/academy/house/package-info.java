/** The rules of the house: rooms, names, decisions, words. */
package eu.cities4cities.academy.house;
