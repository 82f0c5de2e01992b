package eu.cities4cities.academy.account;

import java.time.Instant;

/**
 * The community that a person did not find in the list has been found for them.
 *
 * @param personId the person
 * @param communityId the community of the register
 * @param since since when the person has belonged to it
 */
public record CommunityRecognised(long personId, long communityId, Instant since) {}
