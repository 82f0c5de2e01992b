package eu.cities4cities.academy.community;

/**
 * A community is called, spelt or coded otherwise than before. Fired within the transaction of the
 * change.
 */
public record CommunityRenamed(long community) {}
