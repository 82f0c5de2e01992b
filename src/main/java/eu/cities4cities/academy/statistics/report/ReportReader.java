package eu.cities4cities.academy.statistics.report;

import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.community.CommunityService;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.statistics.figures.Part;
import eu.cities4cities.academy.statistics.report.ReportData.Course;
import eu.cities4cities.academy.statistics.report.ReportData.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Reads what a report shows now. */
@ApplicationScoped
class ReportReader {
  @Inject private ReportFigureRepository figures;
  @Inject private CommunityService communities;
  @Inject private SessionService sessions;

  /** The figures of a report as they were counted last. */
  ReportData read(SavedReport report) {
    ReportChoice choice = report.choice();
    Part part = choice.part();
    List<Course> courses = figures.listCourses(choice);
    List<Long> ids = courses.stream().map(Course::id).toList();
    ReportFigures counted = ReportFigures.of(part, figures.figures(ids, splits(part)));
    List<Long> shown = counted.lines().stream().map(ReportFigures.Line::courseId).toList();
    return new ReportData(
        report.getName(),
        choice,
        community(choice),
        courses,
        counted.sessions().isEmpty() ? List.of() : sessions(shown.get(0)),
        counted,
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

  private static List<String> splits(Part part) {
    List<String> splits = new ArrayList<>(List.of(part.split()));
    if (part.equals(Part.WHOLE)) {
      splits.addAll(List.of("session", "region", "gender", "kind"));
    }
    return splits;
  }

  private ReportData.Name community(ReportChoice choice) {
    if (choice.communityId() == null) {
      return null;
    }
    Community community = communities.get(choice.communityId());
    return new ReportData.Name(community.getNameUk(), community.getNameEn());
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
