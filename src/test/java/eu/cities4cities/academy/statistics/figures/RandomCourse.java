package eu.cities4cities.academy.statistics.figures;

import eu.cities4cities.academy.account.Gender;
import eu.cities4cities.academy.attendance.AttendanceStatus;
import eu.cities4cities.academy.certificate.CertificateKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Courses made up at random: a few sessions, people of all kinds, times known or not. */
public record RandomCourse(
    List<SessionFrame> sessions, List<PersonFacts> people, List<PresenceFacts> presence) {
  private static final long START = 1_790_000_000L;

  public static RandomCourse of(long seed) {
    Random random = new Random(seed);
    List<SessionFrame> sessions = new ArrayList<>();
    int count = random.nextInt(5);
    for (int i = 0; i < count; i++) {
      long from = START + i * 10_000L;
      sessions.add(
          new SessionFrame(
              i + 1,
              LocalDate.of(2026, 9, 14).plusDays(i / 2),
              10 + i % 2 * 4,
              from,
              from + random.nextInt(7_200)));
    }
    return of(random, sessions, 1);
  }

  /**
   * People made up at random at sessions that there are.
   *
   * @param first the number of the first of them in the statistics; the others follow
   */
  public static RandomCourse of(long seed, List<SessionFrame> sessions, long first) {
    return of(new Random(seed), sessions, first);
  }

  private static RandomCourse of(Random random, List<SessionFrame> sessions, long first) {
    List<PersonFacts> people = new ArrayList<>();
    List<PresenceFacts> presence = new ArrayList<>();
    int size = random.nextInt(40);
    boolean asksAttendance = random.nextInt(5) > 0;
    boolean asksQuiz = random.nextInt(5) > 0;
    for (long subject = first; subject < first + size; subject++) {
      PersonFacts person = person(random, subject, asksAttendance, asksQuiz);
      people.add(person);
      for (SessionFrame session : sessions) {
        if (person.confirmed()) {
          presence.add(presence(random, subject, session));
        }
      }
    }
    return new RandomCourse(sessions, people, presence);
  }

  public CourseRows rows() {
    return CourseRows.of(sessions, people, presence);
  }

  private static PersonFacts person(
      Random random, long subject, boolean asksAttendance, boolean asksQuiz) {
    boolean confirmed = random.nextInt(6) > 0;
    Set<CertificateKind> kinds = EnumSet.noneOf(CertificateKind.class);
    for (CertificateKind kind : CertificateKind.values()) {
      if (confirmed && random.nextInt(3) == 0) {
        kinds.add(kind);
      }
    }
    return new PersonFacts(
        subject,
        pick(random, "05", "46", "80", null),
        random.nextInt(3) == 0 ? null : (long) random.nextInt(4),
        pick(random, Gender.FEMALE, Gender.FEMALE, Gender.MALE, Gender.OTHER, null),
        confirmed,
        confirmed && random.nextInt(6) == 0,
        asksAttendance ? (Boolean) random.nextBoolean() : null,
        random.nextInt(3) == 0 ? null : (Integer) random.nextInt(101),
        asksQuiz ? (Boolean) random.nextBoolean() : null,
        kinds,
        random.nextInt(4) == 0);
  }

  private static PresenceFacts presence(Random random, long subject, SessionFrame session) {
    AttendanceStatus status = pick(random, AttendanceStatus.values());
    List<Stay> stays = new ArrayList<>();
    long at = session.from();
    for (int i = 0; i < random.nextInt(4); i++) {
      long from = at + random.nextInt(900);
      long until = Math.min(session.until(), from + 1 + random.nextInt(1800));
      if (until > from) {
        stays.add(new Stay(from, until));
      }
      at = until + 1;
    }
    long seconds = stays.stream().mapToLong(stay -> stay.until() - stay.from()).sum();
    if (stays.isEmpty() && random.nextBoolean()) {
      seconds = random.nextInt(3_000);
    }
    return new PresenceFacts(
        subject,
        session.id(),
        status,
        seconds,
        seconds > 0 || random.nextInt(4) == 0,
        random.nextInt(5) == 0,
        pick(random, Channel.values()),
        pick(random, null, null, null, "POWER_CUT", "AIR_ALERT", Dimension.NONE),
        stays);
  }

  @SafeVarargs
  private static <T> T pick(Random random, T... values) {
    return values[random.nextInt(values.length)];
  }
}
