package eu.cities4cities.academy.session;

import eu.cities4cities.academy.shared.web.CurrentPage;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The programme on a course's public page: a fragment for the page of another room. */
@Named
@RequestScoped
public class CourseProgrammeBean {
  @Inject private SessionService sessions;
  @Inject private CurrentPage page;

  private List<Day> days;
  private List<SpeakerProfile> speaking;

  @PostConstruct
  void open() {
    Map<LocalDate, List<SessionFacts>> byDay = new LinkedHashMap<>();
    for (SessionFacts session : sessions.published(page.value("slug"))) {
      byDay.computeIfAbsent(session.day(), day -> new ArrayList<>()).add(session);
    }
    speaking =
        byDay.values().stream()
            .flatMap(List::stream)
            .filter(session -> !session.cancelled())
            .flatMap(session -> session.speakers().stream())
            .distinct()
            .toList();
    days = new ArrayList<>();
    byDay.forEach((day, of) -> days.add(new Day(days.size() + 1, day, of)));
  }

  public List<Day> getDays() {
    return days;
  }

  /** Who speaks in the course. */
  public List<SpeakerProfile> getSpeakers() {
    return speaking;
  }

  /** One day with its number in the course. */
  public record Day(int number, LocalDate date, List<SessionFacts> sessions) {}
}
