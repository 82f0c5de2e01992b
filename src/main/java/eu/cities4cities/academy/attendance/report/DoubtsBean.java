package eu.cities4cities.academy.attendance.report;

import eu.cities4cities.academy.attendance.Reason;
import eu.cities4cities.academy.course.ManagedCourse;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Paging;
import eu.cities4cities.academy.shared.web.Times;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names in a course's reports of which nothing certain is known, and what was decided. */
@Named
@ViewScoped
public class DoubtsBean implements Serializable {
  private static final int PAGE = 50;
  private static final String NOBODY = "nobody";

  /** The number that a person who was searched for ends with. */
  private static final Pattern NUMBER = Pattern.compile("№ ?(\\d+)\\s*$");

  @Inject private AttendanceDoubtService service;
  @Inject private ManagedCourse course;
  @Inject private Notices notices;
  @Inject private Caller caller;
  @Inject private Texts texts;
  @Inject private Times times;

  private final Paging pages = new Paging(PAGE);
  private final Paging rememberedPages = new Paging(PAGE);
  private List<DoubtRow> doubts = List.of();
  private List<RememberedRow> remembered = List.of();
  private final Map<Long, String> chosen = new HashMap<>();
  private final Map<Long, String> typed = new HashMap<>();

  @PostConstruct
  void open() {
    load();
  }

  private void load() {
    pages.of(service.count(course.getId(), null));
    doubts = service.list(course.getId(), null, pages.first(), PAGE);
    rememberedPages.of(service.countRemembered(course.getId()));
    remembered = service.remembered(course.getId(), rememberedPages.first(), PAGE);
  }

  /** Applies every decision that was chosen on this page of the list. */
  public void decide() {
    List<AttendanceDoubtService.Decision> decisions = new ArrayList<>();
    for (DoubtRow doubt : doubts) {
      String choice = chosen.get(doubt.rowId());
      String name = typed.get(doubt.rowId());
      if (name != null && !name.isBlank()) {
        Matcher number = NUMBER.matcher(name);
        if (!number.find()) {
          notices.error("attendance.doubt.notListed", name);
          return;
        }
        decisions.add(
            new AttendanceDoubtService.Decision(doubt.rowId(), Long.valueOf(number.group(1))));
      } else if (choice != null && !choice.isBlank()) {
        decisions.add(
            new AttendanceDoubtService.Decision(
                doubt.rowId(), NOBODY.equals(choice) ? null : Long.valueOf(choice)));
      }
    }
    if (decisions.isEmpty()) {
      notices.error("attendance.doubt.choose");
      return;
    }
    try {
      int rows = service.decide(course.getId(), decisions);
      forget();
      load();
      notices.info("attendance.doubt.resolved", rows);
    } catch (RefusedException refused) {
      notices.error(refused);
    }
  }

  /** Chooses the only candidate wherever there is just one; nothing is applied yet. */
  public void proposeOnly() {
    for (DoubtRow doubt : doubts) {
      if (doubt.candidates().size() == 1) {
        chosen.put(doubt.rowId(), String.valueOf(doubt.candidates().get(0).personId()));
      }
    }
  }

  /** Chooses "not of this course" wherever there is no candidate; nothing is applied yet. */
  public void proposeNobody() {
    for (DoubtRow doubt : doubts) {
      if (doubt.candidates().isEmpty()) {
        chosen.put(doubt.rowId(), NOBODY);
      }
    }
  }

  /** Takes a decision back with all that came of it. */
  public void reopen(long decisionId) {
    try {
      int rows = service.reopen(course.getId(), decisionId);
      load();
      notices.info("attendance.doubt.reopened", rows);
    } catch (RefusedException refused) {
      notices.error(refused);
    }
  }

  /** Turns to other names. */
  public void turn(int parts) {
    pages.turn(parts);
    forget();
    load();
  }

  /** Turns to other decisions. */
  public void turnRemembered(int parts) {
    rememberedPages.turn(parts);
    load();
  }

  private void forget() {
    chosen.clear();
    typed.clear();
  }

  /** Why a name is in doubt, in words. */
  public String say(DoubtRow doubt) {
    Reason reason = doubt.reason();
    return reason == null ? "" : texts.get(caller.language(), reason.key(), reason.argArray());
  }

  /** When somebody of that name was there. */
  public String when(DoubtRow doubt) {
    if (doubt.from() == null) {
      return texts.get(caller.language(), "attendance.evidence.total", doubt.minutes());
    }
    return doubt.sessions() > 1
        ? times.shortDay(KyivTime.at(doubt.from()).toLocalDate())
            + " – "
            + times.shortDay(KyivTime.at(doubt.until()).toLocalDate())
        : times.shortDay(KyivTime.at(doubt.from()).toLocalDate())
            + ", "
            + times.span(KyivTime.at(doubt.from()), KyivTime.at(doubt.until()));
  }

  /** People of the course to choose from while a name is typed. */
  public List<String> search(String part) {
    return service.search(course.getId(), part).stream()
        .map(person -> label(person) + " · № " + person.personId())
        .toList();
  }

  /** A person with their community. */
  public String label(DoubtRow.Candidate person) {
    return person.community() == null ? person.name() : person.name() + " · " + person.community();
  }

  public List<DoubtRow> getDoubts() {
    return doubts;
  }

  public List<RememberedRow> getRemembered() {
    return remembered;
  }

  /** The answer chosen for each name: empty, a person's number, or nobody. */
  public Map<Long, String> getChosen() {
    return chosen;
  }

  /** The person searched for and chosen for each name. */
  public Map<Long, String> getTyped() {
    return typed;
  }

  public Paging getPages() {
    return pages;
  }

  public Paging getRememberedPages() {
    return rememberedPages;
  }
}
