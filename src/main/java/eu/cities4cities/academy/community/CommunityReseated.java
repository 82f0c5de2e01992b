package eu.cities4cities.academy.community;

/** News: where a displaced authority works, as its community's page tells it, is another place. */
public record CommunityReseated(long community) {}
