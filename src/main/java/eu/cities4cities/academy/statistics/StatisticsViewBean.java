package eu.cities4cities.academy.statistics;

import eu.cities4cities.academy.attendance.AttendanceStatus;
import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.community.UkrainianOrder;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.BarChart;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import eu.cities4cities.academy.shared.web.Times;
import eu.cities4cities.academy.statistics.AttendanceMatrix.Counts;
import eu.cities4cities.academy.statistics.AttendanceMatrix.Person;
import eu.cities4cities.academy.statistics.AttendanceMatrix.Session;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The statistics of a course: figures, one chart, and people page by page. */
@Named
@RequestScoped
public class StatisticsViewBean {
  private static final int ROWS = 50;
  private static final int LONGEST_QUERY = 100;

  @Inject private StatisticsService service;
  @Inject private CurrentPage page;
  @Inject private Routes routes;
  @Inject private Texts texts;
  @Inject private Times times;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  private CourseStatistics figures;
  private String query;
  private List<Person> found;
  private int number;

  /** A step of the funnel: how many of those enrolled came so far. */
  public record Step(String figure, int people, int percent) {}

  /** A session with its place in the course and its figures. */
  public record SessionLine(int number, Session session, Counts counts) {}

  /** A region on the map and in the table beside it. */
  public record Tile(Region region, int people, String shade) {}

  /** A person with what the table shows of them. */
  public record PersonLine(
      Person person,
      int present,
      int partial,
      int absent,
      int excused,
      Integer quiz,
      boolean certified) {}

  @PostConstruct
  void load() {
    figures = service.of(page.value("slug"));
    String typed = request.getParameter("query");
    query = typed == null ? "" : typed.strip();
    query = query.length() > LONGEST_QUERY ? query.substring(0, LONGEST_QUERY) : query;
    String wanted = query.toLowerCase(Locale.ROOT);
    found =
        figures.attendance().people().stream().filter(person -> matches(person, wanted)).toList();
    String asked = request.getParameter("page");
    int last = getPages();
    number = asked != null && asked.matches("[1-9]\\d{0,4}") ? Integer.parseInt(asked) : 1;
    number = Math.min(number, last);
  }

  private static boolean matches(Person person, String wanted) {
    return wanted.isEmpty()
        || contains(person.nameUk(), wanted)
        || contains(person.nameLatin(), wanted)
        || contains(person.communityUk(), wanted)
        || contains(person.communityEn(), wanted);
  }

  private static boolean contains(String text, String wanted) {
    return text != null && text.toLowerCase(Locale.ROOT).contains(wanted);
  }

  public CourseStatistics getFigures() {
    return figures;
  }

  public Language getLanguage() {
    return caller.language();
  }

  public String getTitle() {
    return figures.title(caller.language());
  }

  /** The way from enrollment to certificate, each step a part of those enrolled. */
  public List<Step> getFunnel() {
    List<Step> steps = new ArrayList<>();
    add(steps, "enrolled", figures.enrolled());
    add(steps, "once", figures.attendance().attendedAtLeastOne());
    if (figures.passed() != null) {
      add(steps, "passed", figures.passed());
    }
    add(steps, "certified", figures.certifiedCount());
    return steps;
  }

  private void add(List<Step> steps, String figure, int people) {
    steps.add(new Step(figure, people, figures.percent(people)));
  }

  /** The sessions with their figures, in the order of time. */
  public List<SessionLine> getSessions() {
    List<SessionLine> lines = new ArrayList<>();
    for (Session session : figures.attendance().sessions()) {
      lines.add(new SessionLine(lines.size() + 1, session, figures.attendance().countsOf(session)));
    }
    return lines;
  }

  /** The bars of those present at each session that has begun. */
  public BarChart getChart() {
    List<BarChart.Value> values = new ArrayList<>();
    for (SessionLine line : getSessions()) {
      if (line.session().begun()) {
        LocalDate day = line.session().startsAt().toLocalDate();
        String when = times.weekday(day) + " " + times.shortDay(day);
        String words =
            texts.get(
                caller.language(),
                "statistics.view.chart.bar",
                when + ", " + times.clock(line.session().startsAt()),
                line.session().title(caller.language().code()),
                line.counts().present());
        values.add(new BarChart.Value(when, line.counts().present(), words));
      }
    }
    return BarChart.of(values);
  }

  /** What the chart says in one sentence. */
  public String getChartWords() {
    int lowest = Integer.MAX_VALUE;
    int highest = 0;
    for (SessionLine line : getSessions()) {
      if (line.session().begun()) {
        lowest = Math.min(lowest, line.counts().present());
        highest = Math.max(highest, line.counts().present());
      }
    }
    return texts.get(caller.language(), "statistics.view.chart.words", lowest, highest);
  }

  public boolean isBegun() {
    return figures.attendance().begun() > 0;
  }

  /** Different people present on each day. */
  public List<Map.Entry<LocalDate, Integer>> getDays() {
    return List.copyOf(figures.attendance().peopleByDay().entrySet());
  }

  /** All regions with the people enrolled from them, in the order of the reader's alphabet. */
  public List<Tile> getTiles() {
    Map<String, Integer> people = figures.attendance().peopleByRegion();
    int highest = people.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    List<Tile> tiles = new ArrayList<>();
    for (Region region : Region.values()) {
      int count = people.getOrDefault(region.code(), 0);
      int shade = count == 0 ? 0 : Math.max(1, (5 * count + highest - 1) / highest);
      tiles.add(new Tile(region, count, "q" + shade));
    }
    tiles.sort((a, b) -> UkrainianOrder.compare(name(a.region()), name(b.region())));
    return tiles;
  }

  /** How many people enrolled belong to no community. */
  public int getWithoutRegion() {
    return figures.enrolled()
        - figures.attendance().peopleByRegion().values().stream().mapToInt(Integer::intValue).sum();
  }

  public String name(Region region) {
    return region.name(caller.language().code());
  }

  public String shortName(Region region) {
    return region.shortName(caller.language().code());
  }

  public String getQuery() {
    return query;
  }

  public int getFoundCount() {
    return found.size();
  }

  public int getNumber() {
    return number;
  }

  public int getPages() {
    return Math.max(1, (found.size() + ROWS - 1) / ROWS);
  }

  public int getFirst() {
    return found.isEmpty() ? 0 : (number - 1) * ROWS + 1;
  }

  public int getLast() {
    return Math.min(found.size(), number * ROWS);
  }

  /** The people on this page of the table. */
  public List<PersonLine> getPeople() {
    List<PersonLine> lines = new ArrayList<>();
    for (Person person : found.subList(Math.max(0, getFirst() - 1), getLast())) {
      lines.add(
          new PersonLine(
              person,
              person.count(AttendanceStatus.PRESENT),
              person.count(AttendanceStatus.PARTIAL),
              person.count(AttendanceStatus.ABSENT),
              person.count(AttendanceStatus.EXCUSED),
              figures.quizPercents().get(person.id()),
              figures.certified().contains(person.id())));
    }
    return lines;
  }

  public String getPreviousAddress() {
    return address(number - 1);
  }

  public String getNextAddress() {
    return address(number + 1);
  }

  /** The address of the page without what was looked for. */
  public String getAddress() {
    return routes.to(Route.MANAGE_STATISTICS, figures.slug());
  }

  private String address(int to) {
    String words =
        query.isEmpty() ? "" : "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + "&";
    return getAddress() + "?" + words + "page=" + to + "#people";
  }
}
