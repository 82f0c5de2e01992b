package eu.cities4cities.academy.course;

/**
 * Who asks to come into a course.
 *
 * @param known true if they are signed in; of others nothing is known but the code
 * @param communityId their community, or null
 * @param request what has become of their request so far; null if they have not asked
 * @param code the code they brought, or null
 */
public record Seeker(boolean known, Long communityId, SeatRequestStatus request, String code) {
  /** Somebody who is not signed in. */
  public static Seeker stranger(String code) {
    return new Seeker(false, null, null, code);
  }
}
