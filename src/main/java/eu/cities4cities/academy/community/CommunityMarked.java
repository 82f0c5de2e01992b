package eu.cities4cities.academy.community;

/**
 * A community is marked as temporarily occupied or protected, or no longer; what follows from what
 * it may show is to be told anew. Fired within the transaction of the change.
 */
public record CommunityMarked(long community) {}
