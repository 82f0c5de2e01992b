package eu.cities4cities.academy.community;

/**
 * A community is no more, and no other one has taken its place. Fired within the transaction of the
 * change.
 *
 * @param community the community that has ended
 * @param reason why, as the audit trail says it
 */
public record CommunityAbolished(long community, String reason) {}
