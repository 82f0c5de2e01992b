package eu.cities4cities.academy.statistics.report;

import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.community.CommunityService;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.statistics.figures.FigureValue;
import eu.cities4cities.academy.statistics.figures.Part;
import eu.cities4cities.academy.statistics.model.HeldCourse;
import eu.cities4cities.academy.statistics.model.StoredFigures;
import eu.cities4cities.academy.statistics.report.ReportData.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads what a report shows now. */
@ApplicationScoped
class ReportReader {
  @Inject private StoredFigures figures;
  @Inject private OpinionRepository opinions;
  @Inject private CommunityGroupRepository groups;
  @Inject private CommunityService communities;
  @Inject private SessionService sessions;

  /** The figures of a saved report as they were counted last. */
  ReportData read(SavedReport report) {
    return read(report.getName(), report.choice());
  }

  /** The figures of what is chosen, as they were counted last, under a name. */
  ReportData read(String name, ReportChoice choice) {
    Community community =
        choice.communityId() == null ? null : communities.get(choice.communityId());
    List<HeldCourse> courses = courses(choice);
    boolean whole = choice.part().equals(Part.WHOLE);
    ReportFigures counted =
        ReportFigures.of(
            choice.part(),
            whole ? List.of() : List.of(Part.WHOLE),
            community == null ? CommunityGroups.UNKNOWN : groups.read(),
            figures.of(courses.stream().map(HeldCourse::id).toList(), splits(choice.part())));
    List<Long> shown = counted.lines().stream().map(ReportFigures.Line::courseId).toList();
    return new ReportData(
        name,
        choice,
        community == null
            ? null
            : new ReportData.Name(community.getNameUk(), community.getNameEn()),
        courses,
        counted.sessions().isEmpty() ? List.of() : sessions(shown.get(0)),
        counted,
        whole ? counted.people(figures.people(shown)) : FigureValue.NOT_KNOWN,
        whole ? opinions.list(shown) : List.of(),
        figures
            .countedAt(shown)
            .map(at -> LocalDateTime.ofInstant(at, KyivTime.ZONE))
            .orElse(null));
  }

  /** Whether the report may be shown to anybody: of a shielded community nothing is (rule 11). */
  boolean isForAnybody(SavedReport report) {
    Long community = report.choice().communityId();
    return report.getKind() == ReportKind.FIGURES
        && (community == null || !communities.get(community).isShielded());
  }

  /** The courses that are chosen, in the order of time. */
  List<HeldCourse> courses(ReportChoice choice) {
    return figures.courses(
        choice.from(), choice.until(), choice.courses().isEmpty() ? null : choice.courses());
  }

  /** The part itself, what it is looked at beside, and what only a report of everything tells. */
  private static Set<String> splits(Part part) {
    Set<String> splits = new LinkedHashSet<>(List.of(part.split(), Part.WHOLE.split(), "region"));
    if (part.equals(Part.WHOLE)) {
      splits.addAll(List.of("session", "gender", "kind"));
    }
    return splits;
  }

  private List<Session> sessions(long courseId) {
    return sessions.factsOf(courseId).stream()
        .filter(session -> !session.cancelled())
        .map(
            session ->
                new Session(session.id(), session.startsAt(), session.titleUk(), session.titleEn()))
        .toList();
  }
}
