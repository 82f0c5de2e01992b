package eu.cities4cities.academy.community;

/**
 * News: something has changed among a community's graduates, their number or who lets its profile
 * name them; whether the profile tells so is another question. Fired in the transaction that
 * changes it.
 */
public record GraduatesChanged(long communityId) {}
