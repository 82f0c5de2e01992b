package eu.cities4cities.academy.statistics.figures;

import static eu.cities4cities.academy.statistics.figures.Dimension.BAND;
import static eu.cities4cities.academy.statistics.figures.Dimension.CHANNEL;
import static eu.cities4cities.academy.statistics.figures.Dimension.COMMUNITY;
import static eu.cities4cities.academy.statistics.figures.Dimension.DAY;
import static eu.cities4cities.academy.statistics.figures.Dimension.GENDER;
import static eu.cities4cities.academy.statistics.figures.Dimension.HOUR;
import static eu.cities4cities.academy.statistics.figures.Dimension.KIND;
import static eu.cities4cities.academy.statistics.figures.Dimension.REASON;
import static eu.cities4cities.academy.statistics.figures.Dimension.REGION;
import static eu.cities4cities.academy.statistics.figures.Dimension.SESSION;
import static eu.cities4cities.academy.statistics.figures.Dimension.TENTH;

import eu.cities4cities.academy.attendance.AttendanceStatus;
import eu.cities4cities.academy.certificate.CertificateKind;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What is counted, over which rows, and by what it can be split. */
public enum Measure {
  /** Everybody who asked for a seat or was given one, those who left it included. */
  REGISTERED(people(row -> true), List.of(), List.of(REGION), List.of(COMMUNITY)),
  /** Who has or had a seat. */
  CONFIRMED(people(row -> row.facts().confirmed()), List.of(), List.of(REGION), List.of(COMMUNITY)),
  /** Who had a seat and gave it up. */
  LEFT(people(row -> row.facts().left()), List.of()),
  /** Who was present at one session at least. */
  ATTENDED(
      people(row -> row.sessionsPresent() > 0), List.of(), List.of(REGION), List.of(COMMUNITY)),
  /** Who met what the award rule asks of attendance. */
  MET_ATTENDANCE(
      people(row -> yes(row.facts().metAttendance())),
      List.of(),
      List.of(REGION),
      List.of(COMMUNITY)),
  /** Who reached what the award rule asks of the quiz. */
  PASSED(people(row -> yes(row.facts().passed())), List.of(), List.of(REGION), List.of(COMMUNITY)),
  /** Who holds a valid certificate of successful completion. */
  CERTIFIED(
      people(row -> row.facts().certificates().contains(CertificateKind.COMPLETION)),
      List.of(),
      List.of(REGION),
      List.of(COMMUNITY)),
  /** Who reached the quiz's limit and not the attendance asked for. */
  PASSED_NOT_MET(
      people(row -> yes(row.facts().passed()) && no(row.facts().metAttendance())), List.of()),
  /** Who had a seat in an earlier course. */
  RETURNING(people(row -> row.facts().confirmed() && row.facts().returning()), List.of()),
  /** Who has a result of the quiz. */
  QUIZ_TAKEN(
      people(row -> row.facts().quizPercent() != null),
      List.of(),
      List.of(REGION),
      List.of(COMMUNITY),
      List.of(BAND)),
  /** The average of those results in whole percent, rounded down. */
  QUIZ_AVERAGE(
      new Counted(Table.PEOPLE, Sum.AVERAGE, row -> row.facts().quizPercent() != null, null),
      List.of(),
      List.of(REGION),
      List.of(COMMUNITY)),
  /** Who holds a valid certificate of a kind. */
  CERTIFICATES(people(row -> !row.facts().certificates().isEmpty()), List.of(KIND)),
  /** Those with a seat by what they say of their gender. */
  GENDERS(people(row -> row.facts().confirmed()), List.of(GENDER)),
  /** Sessions at which somebody counted as present. */
  PRESENT(
      presence(row -> row.facts().status() == AttendanceStatus.PRESENT),
      List.of(),
      List.of(SESSION),
      List.of(REGION),
      List.of(HOUR, REGION)),
  /** Likewise in part. */
  PARTIAL(
      presence(row -> row.facts().status() == AttendanceStatus.PARTIAL),
      List.of(),
      List.of(SESSION)),
  /** Likewise absent. */
  ABSENT(
      presence(row -> row.facts().status() == AttendanceStatus.ABSENT),
      List.of(),
      List.of(SESSION)),
  /** Likewise excused. */
  EXCUSED(
      presence(row -> row.facts().status() == AttendanceStatus.EXCUSED),
      List.of(),
      List.of(SESSION)),
  /** Who came late and was there at least in part. */
  LATE(presence(row -> row.facts().late() && row.facts().isThere()), List.of(), List.of(SESSION)),
  /** Different people present on a day. */
  DAY_PEOPLE(
      new Counted(
          Table.PRESENCE,
          Sum.PEOPLE,
          null,
          row -> row.facts().status() == AttendanceStatus.PRESENT),
      List.of(DAY)),
  /** Minutes of all people together, seconds added first; not known where nothing gave times. */
  PERSON_MINUTES(
      new Counted(Table.PRESENCE, Sum.MINUTES, null, row -> row.facts().minutesKnown()),
      List.of(),
      List.of(SESSION),
      List.of(DAY)),
  /** By what the presence of those who were there is known. */
  CHANNELS(presence(row -> row.facts().isThere()), List.of(CHANNEL)),
  /** Sessions of which time was excused, by the reason. */
  EXCUSED_BY(presence(row -> row.facts().reason() != null), List.of(REASON)),
  /** The most people connected at once; not known where only totals are. */
  PEAK(new Counted(Table.PRESENCE, Sum.CONNECTED, null, PresenceRow::atPeak), List.of(SESSION)),
  /** Who was there and nothing says when. */
  TIMES_UNKNOWN(presence(PresenceRow::timesUnknown), List.of(SESSION)),
  /** How many were connected at a moment of the session. */
  CONNECTED(
      new Counted(Table.PRESENCE, Sum.CONNECTED, null, row -> row.tenths() != 0),
      List.of(SESSION, TENTH)),
  /** Who was connected, and no more in the last tenth of the session. */
  LEFT_EARLY(
      new Counted(Table.PRESENCE, Sum.CONNECTED, null, PresenceRow::leftEarly), List.of(SESSION));

  private final Counted counted;
  private final List<List<Dimension>> splits;

  @SafeVarargs
  Measure(Counted counted, List<Dimension>... splits) {
    this.counted = counted;
    this.splits = List.of(splits);
  }

  /** The rows that are counted. */
  public enum Table {
    /** One row for a person in a course. */
    PEOPLE,
    /** One row for a person at a session. */
    PRESENCE
  }

  /** What is made of the rows. */
  public enum Sum {
    /** How many they are. */
    ROWS,
    /** How many rows, where connections are known of anybody at that session; else not known. */
    CONNECTED,
    /** How many different people they are of. */
    PEOPLE,
    /** Their seconds added, in whole minutes; not known without rows. */
    MINUTES,
    /** Their results of the quiz added and divided by their number; not known without rows. */
    AVERAGE
  }

  private record Counted(
      Table table, Sum sum, Predicate<PersonRow> people, Predicate<PresenceRow> presence) {}

  public Table table() {
    return counted.table();
  }

  public Sum sum() {
    return counted.sum();
  }

  /** By what it can be split, an empty list for the whole. */
  public List<List<Dimension>> splits() {
    return splits;
  }

  /** Whether it is about something that people need not tell: small groups of it are hidden. */
  public boolean isPersonal() {
    return this == GENDERS;
  }

  /** Whether the row about a person is counted. */
  public boolean counts(PersonRow row) {
    return table() == Table.PEOPLE && counted.people().test(row);
  }

  /** Whether the row about attendance is counted. */
  public boolean counts(PresenceRow row) {
    return table() == Table.PRESENCE && counted.presence().test(row);
  }

  /** The name in addresses and in the database: {@code met-attendance}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The name in keys of the bundle: {@code metAttendance}. */
  public String key() {
    StringBuilder key = new StringBuilder();
    for (String word : code().split("-")) {
      key.append(
          key.length() == 0
              ? word
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return key.toString();
  }

  private static Counted people(Predicate<PersonRow> predicate) {
    return new Counted(Table.PEOPLE, Sum.ROWS, predicate, null);
  }

  private static Counted presence(Predicate<PresenceRow> predicate) {
    return new Counted(Table.PRESENCE, Sum.ROWS, null, predicate);
  }

  private static boolean yes(Boolean said) {
    return said != null && said;
  }

  private static boolean no(Boolean said) {
    return said != null && !said;
  }
}
