package eu.cities4cities.academy.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import eu.cities4cities.academy.attendance.AttendanceStatus;
import eu.cities4cities.academy.shared.CsvCells;
import eu.cities4cities.academy.shared.web.Route;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who counted as what at which session of a course, as its organizer downloads it. */
final class SampleRoll {
  private static final Pattern SESSION = Pattern.compile("\"id\":(\\d+),\"startsAt\"");
  private static final int MANY = 100_000;

  private final Visitor organizer;
  private final String slug;
  private final String address;
  private final List<String> sessions;
  private final List<Line> lines;

  /**
   * A person at a session.
   *
   * @param name the person's name, which nobody else on the course has
   * @param region the name of their region
   * @param session the session's number
   * @param status the status in the reader's words
   */
  record Line(String name, String region, String session, String status) {}

  /** Reads a course's roll in the language of whoever reads it. */
  SampleRoll(Visitor organizer, DemoRun run, String slug) {
    this.organizer = organizer;
    this.slug = slug;
    this.address = run.address() + "/api/v1/courses/" + slug;
    this.sessions =
        SESSION.matcher(text("/statistics")).results().map(found -> found.group(1)).toList();
    List<Line> all =
        CsvCells.of(text("/attendance.csv"), ',', MANY).records().stream()
            .skip(1)
            .map(CsvCells.Line::cells)
            .map(
                cells ->
                    new Line(
                        cells.get(0),
                        cells.get(3),
                        sessions.get(Integer.parseInt(cells.get(4)) - 1),
                        cells.get(7)))
            .toList();
    var times = all.stream().collect(Collectors.groupingBy(Line::name, Collectors.counting()));
    // Whoever left has no lines of later sessions; several people of one name have more of them.
    long once = all.stream().map(Line::session).distinct().count();
    this.lines = all.stream().filter(line -> times.get(line.name()) == once).toList();
  }

  private String text(String path) {
    return organizer.context().request().get(address + path).text();
  }

  /** Somebody who was absent from a session of the first days, each caller another one. */
  Line absent(SamplePeople place) {
    String absent = organizer.text("AttendanceStatus." + AttendanceStatus.ABSENT);
    return lines.stream()
        .filter(line -> line.status().equals(absent) && sessions.indexOf(line.session()) < 8)
        .skip(40L * (place.ordinal() + 1))
        .findFirst()
        .orElseThrow();
  }

  /** What a session counts as for somebody. */
  String status(Line of) {
    return lines.stream()
        .filter(line -> line.name().equals(of.name()) && line.session().equals(of.session()))
        .map(Line::status)
        .findFirst()
        .orElseThrow();
  }

  /** The names of one region's people, of the region that has most of them. */
  List<String> neighbours() {
    var regions =
        lines.stream()
            .filter(line -> line.session().equals(lines.get(0).session()))
            .filter(line -> !line.region().isBlank())
            .collect(Collectors.groupingBy(Line::region));
    return regions.values().stream()
        .max((one, other) -> Integer.compare(one.size(), other.size()))
        .orElseThrow()
        .stream()
        .map(Line::name)
        .toList();
  }

  /** The address to sign in with, found in the list of participants. */
  String email(String name) {
    organizer.open(Route.MANAGE_PARTICIPANTS, slug);
    organizer.fill("course.participants.search", name.split(" ")[0]);
    // The list follows the keys.
    organizer.field("course.participants.search").press("End");
    Locator rows =
        organizer
            .page()
            .locator(".ui-datatable-data > tr", new Page.LocatorOptions().setHasText(name));
    rows.waitFor();
    return rows.locator(".small.muted").first().innerText().strip();
  }
}
