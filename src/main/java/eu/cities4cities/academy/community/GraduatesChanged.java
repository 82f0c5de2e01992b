package eu.cities4cities.academy.community;

/**
 * News: what a community's profile tells of its graduates has changed, their number or who lets it
 * name them. Fired in the transaction that changes it.
 */
public record GraduatesChanged(long communityId) {}
