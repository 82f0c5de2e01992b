package eu.cities4cities.academy.community.hook;

import java.time.Instant;

/**
 * News: nothing more is sent to the portal, because it has taken nothing for days.
 *
 * @param host whom it was sent to
 * @param since when it last began to fail
 * @param error what it answered last
 */
public record HookDisabled(String host, Instant since, String error) {}
