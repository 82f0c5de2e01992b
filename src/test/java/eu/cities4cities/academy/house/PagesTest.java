package eu.cities4cities.academy.house;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.shared.web.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages and the table of routes belong together; participant pages stay light and strict. */
class PagesTest {
  private static final Path WEB_INF = Path.of("src/main/webapp/WEB-INF");
  private static final Set<String> NOT_PAGES = Set.of("templates", "tags", "includes");
  private static final Pattern HEAVY =
      Pattern.compile(
          "xmlns:p=|<p:|<f:ajax|<h:commandLink|<f:websocket|<h:head|<h:button|\\son[a-z]+=\"|"
              + "\\sstyle=\"|<script(?![^>]*\\ssrc=)");

  @Test
  void everyRouteHasItsViewAndEveryViewItsRoute() throws IOException {
    Set<String> routed =
        Arrays.stream(Route.values())
            .map(Route::viewId)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> views = new TreeSet<>();
    for (Path view : views()) {
      views.add("/WEB-INF/" + WEB_INF.relativize(view));
    }
    assertThat(views).isEqualTo(routed);
  }

  @Test
  void staffPagesNameTheirRoles() {
    assertThat(Route.values())
        .allMatch(route -> (route.zone() == Route.Zone.STAFF) == !route.roles().isEmpty());
    assertThat(Route.values())
        .allMatch(
            route -> (route.zone() == Route.Zone.STAFF) == route.path(1, 2).startsWith("/manage"));
  }

  @Test
  void publicAndParticipantPagesUsePlainTagsOnly() throws IOException {
    Set<String> staff =
        Arrays.stream(Route.values())
            .filter(route -> route.zone() == Route.Zone.STAFF)
            .map(Route::viewId)
            .collect(Collectors.toSet());
    Set<String> heavy = new TreeSet<>();
    for (Path view : views()) {
      String id = "/WEB-INF/" + WEB_INF.relativize(view);
      if (!staff.contains(id) && HEAVY.matcher(Files.readString(view)).find()) {
        heavy.add(id);
      }
    }
    assertThat(heavy).isEmpty();
  }

  @Test
  void formsCarryTheHiddenToken() throws IOException {
    Set<String> bare = new TreeSet<>();
    try (Stream<Path> files = Files.walk(WEB_INF)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".xhtml")).toList()) {
        if (!file.endsWith("tags/form.xhtml") && Files.readString(file).contains("<h:form")) {
          bare.add(file.toString());
        }
      }
    }
    assertThat(bare).isEmpty();
  }

  private static List<Path> views() throws IOException {
    try (Stream<Path> files = Files.walk(WEB_INF)) {
      return files
          .filter(path -> path.toString().endsWith(".xhtml"))
          .filter(path -> !NOT_PAGES.contains(WEB_INF.relativize(path).getName(0).toString()))
          .toList();
    }
  }
}
