package eu.cities4cities.academy.statistics.figures;

import eu.cities4cities.academy.account.Gender;
import eu.cities4cities.academy.certificate.CertificateKind;
import java.util.Set;

/**
 * One person in one course: a row that figures about people count.
 *
 * @param subject the person's number in the statistics, the same in all courses; it stays when the
 *     person is erased and then leads to nobody
 * @param regionCode the two digits of the region, or null
 * @param communityId the community of the time of enrollment, or null
 * @param gender what they say, or null
 * @param confirmed whether they have or had a seat; who only asked for one has not
 * @param left whether they gave it up
 * @param metAttendance whether they have met what the rule asks of attendance; null where it asks
 *     for none, or is not judged because they do not take part any more
 * @param quizPercent their result of the quizzes that count, or null
 * @param passed whether that is what the rule asks for; null likewise
 * @param certificates the kinds of which they hold a valid certificate
 * @param returning whether they had a seat in a course that began earlier
 */
public record PersonFacts(
    long subject,
    String regionCode,
    Long communityId,
    Gender gender,
    boolean confirmed,
    boolean left,
    Boolean metAttendance,
    Integer quizPercent,
    Boolean passed,
    Set<CertificateKind> certificates,
    boolean returning) {
  /** Keeps a copy of the set. */
  public PersonFacts {
    certificates = Set.copyOf(certificates);
  }
}
