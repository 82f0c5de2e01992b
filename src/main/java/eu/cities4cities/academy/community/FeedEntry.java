package eu.cities4cities.academy.community;

import java.time.Instant;

/**
 * A public profile as a feed tells it.
 *
 * @param profile what is public, without names
 * @param changedAt when anything that feeds show of it last changed
 */
public record FeedEntry(long communityId, PublicProfile profile, Instant changedAt) {}
