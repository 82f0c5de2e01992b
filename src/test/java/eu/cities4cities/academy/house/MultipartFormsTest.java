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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A form with a file is refused where no servlet lends its address the multipart settings. */
class MultipartFormsTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Pattern LENT =
      Pattern.compile("(?:addMapping\\(|@WebServlet\\(\\{?)([^)}]*)");

  private static final Pattern INCLUDED = Pattern.compile("ui:include\\s+src=\"(/[^\"#]+)\"");

  @Test
  void everyPageThatTakesAFileLiesBelowAnAddressThatReadsForms() throws IOException {
    Set<String> lent = lentAddresses();
    assertThat(lent).contains("/manage/");
    List<Route> pages =
        Arrays.stream(Route.values()).filter(MultipartFormsTest::takesFile).toList();
    assertThat(pages).contains(Route.ABSENCE, Route.TASK, Route.QUIZ, Route.VERIFY);
    assertThat(pages)
        .allSatisfy(route -> assertThat(lent).anyMatch((path(route) + "/")::startsWith));
  }

  private static String path(Route route) {
    return route.path("a", "b", "c");
  }

  private static boolean takesFile(Route route) {
    try {
      return holdsFileForm(Files.readString(PAGES.resolve(route.viewId().substring(1))));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether the page or a part that it includes has a form with a file. */
  private static boolean holdsFileForm(String page) throws IOException {
    if (page.contains("enctype=")) {
      return true;
    }
    Matcher part = INCLUDED.matcher(page);
    while (part.find()) {
      if (holdsFileForm(Files.readString(PAGES.resolve(part.group(1).substring(1))))) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> lentAddresses() throws IOException {
    Set<String> addresses = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        String text = Files.readString(file);
        Matcher mapping = LENT.matcher(text);
        while (text.contains("MultipartConfig") && mapping.find()) {
          Matcher address = Pattern.compile("\"(/[^\"]*/)\\*\"").matcher(mapping.group(1));
          while (address.find()) {
            addresses.add(address.group(1));
          }
        }
      }
    }
    return addresses;
  }
}
