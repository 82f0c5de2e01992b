package eu.cities4cities.academy.attendance.report;

import eu.cities4cities.academy.attendance.PersonalSign;
import eu.cities4cities.academy.attendance.Reason;
import eu.cities4cities.academy.attendance.report.AttendeeMatcher.How;
import eu.cities4cities.academy.attendance.report.AttendeeMatcher.Match;
import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.course.RosterRow;
import eu.cities4cities.academy.course.RosterService;
import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.shared.KyivTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says what becomes of each row of a report: whose it is, known already, in doubt, unreadable. */
@ApplicationScoped
class ReportJudge {
  @Inject private AttendanceImportRepository imports;
  @Inject private ReportLedger reports;
  @Inject private ReportLayoutRepository layouts;
  @Inject private PersonalSign signs;
  @Inject private RosterService enrolled;

  /**
   * Reads a file as that session's report and judges its rows; changes nothing.
   *
   * @param reported what reports have told of the session before
   */
  ImportPreview judge(
      SessionFacts session, byte[] file, ReportChoices choices, ReportLedger.Reported reported) {
    AttendanceReport report = read(session, file, choices);
    Map<Long, RosterRow> people = people(session.courseId());
    AttendeeMatcher matcher = matcher(session.courseId(), people);
    Map<String, Optional<Long>> remembered = remembered(session.courseId());
    Set<String> known = reports.knownFingerprints(session.id(), reported);
    List<ImportRow> rows = new ArrayList<>();
    for (ReportRow row : report.rows()) {
      ImportRow judged = judge(session, row, matcher, remembered, known, people);
      if (judged.state() == ImportRowState.CREDITED || judged.state() == ImportRowState.DOUBT) {
        known.add(row.fingerprint());
      }
      rows.add(judged);
    }
    return new ImportPreview(null, report, rows);
  }

  /** Reads a file; columns that nobody names now are those that were named for its like before. */
  private AttendanceReport read(SessionFacts session, byte[] file, ReportChoices choices) {
    ReportSession facts = new ReportSession(session.day(), session.from(), session.until());
    AttendanceReport report = new AttendanceReportReader(facts, KyivTime.ZONE, choices).read(file);
    if (choices.columns() != null || report.sign() == null) {
      return report;
    }
    return layouts
        .find(report.sign())
        .map(
            named ->
                new AttendanceReportReader(facts, KyivTime.ZONE, choices.with(named))
                    .read(file)
                    .told(Reason.of("attendance.import.file.columnsRemembered")))
        .orElse(report);
  }

  /** Everybody on a course. */
  Map<Long, RosterRow> people(long courseId) {
    return enrolled.list(courseId).stream()
        .collect(Collectors.toMap(RosterRow::personId, Function.identity()));
  }

  AttendeeMatcher matcher(long courseId, Map<Long, RosterRow> people) {
    return new AttendeeMatcher(
        people.values().stream().map(person -> attendee(courseId, person)).toList());
  }

  private Attendee attendee(long courseId, RosterRow person) {
    Set<String> places = new HashSet<>();
    if (person.communityUk() != null) {
      places.add(person.communityUk());
      places.add(person.communityEn());
    }
    Region.ofCode(person.regionCode())
        .ifPresent(
            region -> {
              places.add(region.nameUk());
              places.add(region.nameEn());
            });
    return new Attendee(
        person.personId(),
        signs.of(courseId, person.personId()),
        person.email(),
        person.surname(),
        person.givenName(),
        person.patronymic(),
        person.latinName(),
        person.communityUk(),
        places.stream().filter(place -> place != null).sorted().toList());
  }

  private Map<String, Optional<Long>> remembered(long courseId) {
    Map<String, Optional<Long>> remembered = new HashMap<>();
    for (AttendanceIdentity identity : imports.listIdentities(courseId)) {
      remembered.put(identity.getSign(), Optional.ofNullable(identity.getPersonId()));
    }
    return remembered;
  }

  private static ImportRow judge(
      SessionFacts session,
      ReportRow row,
      AttendeeMatcher matcher,
      Map<String, Optional<Long>> remembered,
      Set<String> known,
      Map<Long, RosterRow> people) {
    if (row.skipped() != null) {
      return ImportRow.of(row, ImportRowState.SKIPPED, row.skipped());
    }
    if (!row.readable()) {
      return ImportRow.of(row, ImportRowState.UNREADABLE, row.errors().get(0));
    }
    if (known.contains(row.fingerprint())) {
      return ImportRow.of(row, ImportRowState.KNOWN, null);
    }
    Match match = matcher.match(row);
    if (match.certain()) {
      return credited(row, people.get(match.personId()), match.how());
    }
    Optional<Long> decision = remembered.get(AttendanceIdentity.signOf(row, session.id()));
    if (decision != null && decision.isEmpty()) {
      return new ImportRow(
          null, row, ImportRowState.DISMISSED, null, null, How.PERSON, List.of(), null);
    }
    if (decision != null && people.containsKey(decision.get())) {
      return credited(row, people.get(decision.get()), How.PERSON);
    }
    return new ImportRow(
        null, row, ImportRowState.DOUBT, null, null, null, match.candidates(), match.doubt());
  }

  private static ImportRow credited(ReportRow row, RosterRow person, How how) {
    return new ImportRow(
        null,
        row,
        ImportRowState.CREDITED,
        person.personId(),
        person.nameUk(),
        how,
        List.of(),
        null);
  }
}
