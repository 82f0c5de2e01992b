package eu.cities4cities.academy.community;

/**
 * News: a community's profile stands in public anew. Fired in the transaction that publishes it.
 *
 * @param communityId the community
 */
public record ProfilePublished(long communityId) {}
