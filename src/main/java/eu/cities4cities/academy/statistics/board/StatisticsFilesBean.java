package eu.cities4cities.academy.statistics.board;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.CurrentPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** The files of a course's figures that are asked for less often than the others. */
@Named
@RequestScoped
public class StatisticsFilesBean {
  private static final List<String> SHEETS =
      List.of("summary", "sessions", "communities", "definitions");

  @Inject private CurrentPage page;
  @Inject private Texts texts;
  @Inject private Caller caller;

  /** A file by its name and address. */
  public record Link(String name, String address) {}

  /** Tables of the workbook alone, files without names, and for organizers the whole evidence. */
  public List<Link> getMore() {
    List<Link> links = new ArrayList<>();
    for (String sheet : SHEETS) {
      add(links, say("statistics.column.sheet." + sheet), "attendance.csv", "sheet=" + sheet);
    }
    add(links, nameless("statistics.view.download.attendance"), "attendance.xlsx", "names=no");
    add(links, nameless("statistics.view.download.results"), "results.xlsx", "names=no");
    if (caller.is(Role.ORGANIZER)) {
      add(links, say("statistics.view.download.evidence"), "evidence.csv", "");
      add(links, nameless("statistics.view.download.evidence"), "evidence.csv", "names=no");
    }
    return links;
  }

  private void add(List<Link> links, String name, String file, String asked) {
    String kind = file.substring(file.indexOf('.') + 1).toUpperCase(java.util.Locale.ROOT);
    links.add(
        new Link(
            name + ", " + kind,
            "/api/v1/courses/"
                + page.value("slug")
                + "/"
                + file
                + "?lang="
                + caller.language().code()
                + (asked.isEmpty() ? "" : "&" + asked)));
  }

  private String nameless(String key) {
    return texts.get(caller.language(), "statistics.view.download.nameless", say(key));
  }

  private String say(String key) {
    return texts.get(caller.language(), key);
  }
}
