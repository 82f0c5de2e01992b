package eu.cities4cities.academy.bench;

import eu.cities4cities.academy.harness.LaunchedAcademy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many people of one course, signed in before a measurement begins. */
final class BenchCrowd {
  private static final int SIGN_INS_AT_ONCE = 8;

  private BenchCrowd() {}

  /**
   * Enrolls as many as are needed in the course of that session, signs each in, and tells how long
   * that took.
   */
  static List<BenchPerson> gather(LaunchedAcademy academy, long session, int howMany)
      throws Exception {
    List<BenchPerson> people = new ArrayList<>();
    academy.change(
        "INSERT INTO person (email, surname, given_name, latin_name, language, community_id,"
            + " password_hash, created_at, confirmed_at)"
            + " SELECT CONCAT('more.', email), surname, given_name, latin_name, 'uk', community_id,"
            + " password_hash, created_at, confirmed_at FROM person"
            + " WHERE email NOT LIKE 'more.%' AND NOT EXISTS"
            + " (SELECT 1 FROM person WHERE email LIKE 'more.%')");
    academy.change(
        "INSERT IGNORE INTO enrollment (course_id, person_id, community_id, enrolled_at)"
            + " SELECT s.course_id, p.id, p.community_id, UTC_TIMESTAMP(3)"
            + " FROM person p JOIN course_session s ON s.id = ?"
            + " WHERE NOT EXISTS (SELECT 1 FROM person_role r WHERE r.person_id = p.id)",
        session);
    List<String> emails = new ArrayList<>();
    try (var database = academy.database();
        var query =
            database.prepareStatement(
                "SELECT p.email FROM enrollment e JOIN person p ON p.id = e.person_id"
                    + " JOIN course_session s ON s.course_id = e.course_id AND s.id = ?"
                    + " WHERE p.password_hash IS NOT NULL ORDER BY p.id DESC LIMIT "
                    + howMany)) {
      query.setLong(1, session);
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          emails.add(rows.getString(1));
        }
      }
    }
    Distribution signIns = new Distribution();
    ExecutorService doors = Executors.newFixedThreadPool(SIGN_INS_AT_ONCE);
    long begun = System.nanoTime();
    List<Future<BenchPerson>> coming = new ArrayList<>();
    for (String email : emails) {
      coming.add(
          doors.submit(
              () -> {
                BenchPerson person = new BenchPerson(academy.address());
                long knocked = System.nanoTime();
                person.signIn(email, academy.password());
                signIns.add(System.nanoTime() - knocked);
                return person;
              }));
    }
    for (Future<BenchPerson> each : coming) {
      people.add(each.get());
    }
    doors.shutdown();
    System.out.println(
        signIns.told("sign-ins, " + SIGN_INS_AT_ONCE + " at once")
            + String.format(", %.1f a second", people.size() * 1e9 / (System.nanoTime() - begun)));
    return people;
  }
}
