package eu.cities4cities.academy.course;

import java.io.Serializable;

/**
 * A community from which somebody takes part in a course.
 *
 * @param id the community
 * @param nameUk its Ukrainian name
 * @param nameEn its English name
 * @param regionCode the two digits of its region
 */
public record RosterCommunity(long id, String nameUk, String nameEn, String regionCode)
    implements Serializable {}
