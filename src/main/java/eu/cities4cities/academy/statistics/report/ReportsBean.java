package eu.cities4cities.academy.statistics.report;

import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.community.CommunityChoice;
import eu.cities4cities.academy.community.CommunityService;
import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.community.UkrainianOrder;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import eu.cities4cities.academy.shared.web.Times;
import eu.cities4cities.academy.statistics.model.HeldCourse;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The organizers' page of saved reports: those there are, and a form for another one. */
@Named
@RequestScoped
public class ReportsBean {
  private static final int PAGE = 25;
  private static final String FORM = "make:";

  @Inject private ReportService reports;
  @Inject private CommunityService communities;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Times times;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  private int page;
  private List<ReportRow> rows;
  private long total;
  private List<HeldCourse> courses;
  private String name;
  private ReportKind kind = ReportKind.FIGURES;
  private String[] chosen = {};
  private String from;
  private String until;
  private String region;
  private final CommunityChoice community = new CommunityChoice();

  @PostConstruct
  void open() {
    String asked = request.getParameter("page");
    page = asked != null && asked.matches("[1-9]\\d{0,4}") ? Integer.parseInt(asked) : 1;
    total = reports.count();
    rows = reports.list((page - 1) * PAGE, PAGE);
    courses = reports.courses();
    String choice = request.getParameter(FORM + "communityChoice");
    if (choice != null) {
      community.setSlug(choice);
    }
  }

  /** Saves the report of the form and leads to it. */
  public String make() {
    try {
      Long communityId = community.resolve(communities).map(Community::getId).orElse(null);
      if (communityId == null && community.isUndecided()) {
        notices.error("account.community.choose");
        return null;
      }
      ReportChoice choice =
          new ReportChoice(
              day(from),
              day(until),
              region == null || region.isEmpty() ? null : region,
              communityId,
              ids());
      long id = reports.make(name, kind, choice);
      notices.afterRedirect("statistics.report.made");
      return routes.redirect(Route.MANAGE_REPORT, id);
    } catch (DateTimeParseException unreadable) {
      notices.error("statistics.report.day.unreadable");
      return null;
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  private static LocalDate day(String typed) {
    return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
  }

  private Set<Long> ids() {
    Set<Long> ids = new HashSet<>();
    Arrays.stream(chosen)
        .filter(id -> id.matches("\\d{1,18}"))
        .map(Long::valueOf)
        .forEach(ids::add);
    return ids;
  }

  public List<ReportRow> getRows() {
    return rows;
  }

  public long getTotal() {
    return total;
  }

  public int getPage() {
    return page;
  }

  public int getPages() {
    return (int) Math.max(1, (total + PAGE - 1) / PAGE);
  }

  /** The courses to choose from: their numbers by what they are called. */
  public Map<String, String> getCourses() {
    Map<String, String> choices = new LinkedHashMap<>();
    for (HeldCourse course : courses) {
      choices.put(
          course.title(caller.language()) + ", " + times.date(course.firstDay()),
          String.valueOf(course.id()));
    }
    return choices;
  }

  /** The regions to choose from: their codes by their names. */
  public Map<String, String> getRegions() {
    Map<String, String> choices = new LinkedHashMap<>();
    String language = caller.language().code();
    Arrays.stream(Region.values())
        .sorted(Comparator.comparing(each -> each.name(language), UkrainianOrder::compare))
        .forEach(each -> choices.put(each.name(language), each.code()));
    return choices;
  }

  public ReportKind[] getKinds() {
    return ReportKind.values();
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public ReportKind getKind() {
    return kind;
  }

  public void setKind(ReportKind kind) {
    this.kind = kind;
  }

  /** The numbers of the courses chosen. */
  public String[] getChosen() {
    return chosen.clone();
  }

  public void setChosen(String[] chosen) {
    this.chosen = chosen == null ? new String[0] : chosen.clone();
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getUntil() {
    return until;
  }

  public void setUntil(String until) {
    this.until = until;
  }

  public String getRegion() {
    return region;
  }

  public void setRegion(String region) {
    this.region = region;
  }

  public CommunityChoice getCommunity() {
    return community;
  }
}
