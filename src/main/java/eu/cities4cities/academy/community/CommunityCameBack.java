package eu.cities4cities.academy.community;

/**
 * A community that was said to be no more is there again: that was a mistake. Fired within the
 * transaction of the change.
 */
public record CommunityCameBack(long community) {}
