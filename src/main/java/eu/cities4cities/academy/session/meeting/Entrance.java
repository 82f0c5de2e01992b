package eu.cities4cities.academy.session.meeting;

/**
 * A person's own way into a meeting.
 *
 * @param address where the browser goes
 * @param reference how the service itself will name the person in what it tells, or null where it
 *     repeats the key we gave it
 * @param lasting whether the same address serves the person again
 */
public record Entrance(String address, String reference, boolean lasting) {}
