package eu.cities4cities.academy.attendance.absence;

import eu.cities4cities.academy.attendance.OutageReason;
import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.course.ManagedCourse;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Paging;
import eu.cities4cities.academy.shared.web.Times;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The outages declared for a course; a suggestion of the roll comes filled in. */
@Named
@ViewScoped
public class OutagesBean implements Serializable {
  private static final int PAGE = 25;

  @Inject private OutageService outages;
  @Inject private ManagedCourse course;
  @Inject private CourseService courses;
  @Inject private Notices notices;
  @Inject private Caller caller;
  @Inject private Texts texts;
  @Inject private Times times;
  @Inject private HttpServletRequest request;

  private int mostExcused;
  private final Paging pages = new Paging(PAGE);
  private List<OutageRow> rows = List.of();
  private Map<Long, String> communities = Map.of();
  private String region = "";
  private Long community;
  private OutageReason reason = OutageReason.POWER_CUT;
  private LocalDateTime from;
  private LocalDateTime until;
  private String note;

  @PostConstruct
  void open() {
    mostExcused = courses.getBySlug(course.getSlug()).getAttendancePolicy().mostExcusedPercent();
    communities = outages.communities(course.getId());
    Region.ofCode(request.getParameter("region")).ifPresent(found -> region = found.code());
    from = time(request.getParameter("from"));
    until = time(request.getParameter("until"));
    load();
  }

  private static LocalDateTime time(String value) {
    try {
      return value == null ? null : LocalDateTime.parse(value);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private void load() {
    pages.of(outages.count(course.getId()));
    rows = outages.list(course.getId(), pages.first(), PAGE);
  }

  /** Declares what is filled in. */
  public void declare() {
    try {
      outages.declare(
          course.getId(),
          new OutageWindow(
              community != null || region == null || region.isBlank() ? null : region,
              community,
              reason,
              from,
              until,
              note));
      region = "";
      community = null;
      from = null;
      until = null;
      note = null;
      load();
      notices.info("attendance.outage.declared");
    } catch (RefusedException refused) {
      notices.error(refused);
    }
  }

  /** Takes an outage back. */
  public void withdraw(long outageId) {
    try {
      outages.withdraw(course.getId(), outageId);
      load();
      notices.info("attendance.outage.withdrawn");
    } catch (RefusedException refused) {
      notices.error(refused);
    }
  }

  /** Turns to other outages. */
  public void turn(int parts) {
    pages.turn(parts);
    load();
  }

  /** The place of an outage in words. */
  public String place(OutageRow row) {
    if (row.community() != null) {
      return row.community();
    }
    return Region.ofCode(row.regionCode())
        .map(this::name)
        .orElseGet(() -> texts.get(caller.language(), "attendance.outage.everywhere"));
  }

  /** When an outage was, by Kyiv. */
  public String when(OutageRow row) {
    LocalDateTime began = KyivTime.at(row.from());
    LocalDateTime ended = KyivTime.at(row.until());
    return began.toLocalDate().equals(ended.toLocalDate())
        ? times.shortDay(began.toLocalDate()) + ", " + times.span(began, ended)
        : times.moment(began) + " – " + times.moment(ended);
  }

  /** A region's name in the reader's language. */
  public String name(Region each) {
    return each.name(caller.language().code());
  }

  /** Whether the reader may declare and withdraw. */
  public boolean isOrganizer() {
    return caller.is(Role.ORGANIZER);
  }

  public Paging getPages() {
    return pages;
  }

  public Region[] getRegions() {
    return Region.values();
  }

  /** The reasons that a whole place can have. */
  public List<OutageReason> getReasons() {
    return Arrays.stream(OutageReason.values()).filter(OutageReason::ofPlaces).toList();
  }

  /** Up to this share of the course, in percent, excused time leaves the count. */
  public int getMostExcused() {
    return mostExcused;
  }

  public Map<Long, String> getCommunities() {
    return communities;
  }

  public List<OutageRow> getRows() {
    return rows;
  }

  public String getRegion() {
    return region;
  }

  public void setRegion(String region) {
    this.region = region;
  }

  public Long getCommunity() {
    return community;
  }

  public void setCommunity(Long community) {
    this.community = community;
  }

  public OutageReason getReason() {
    return reason;
  }

  public void setReason(OutageReason reason) {
    this.reason = reason;
  }

  public LocalDateTime getFrom() {
    return from;
  }

  public void setFrom(LocalDateTime from) {
    this.from = from;
  }

  public LocalDateTime getUntil() {
    return until;
  }

  public void setUntil(LocalDateTime until) {
    this.until = until;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
