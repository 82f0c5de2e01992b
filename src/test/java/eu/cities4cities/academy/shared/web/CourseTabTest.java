package eu.cities4cities.academy.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tabs of a course and the pages that stand under them belong together. */
class CourseTabTest {
  private static final Path WEBAPP = Path.of("src/main/webapp");

  @Test
  void onEachPageWithTabsExactlyOneIsLitAndOnNoOther() {
    List<Route> under =
        Arrays.stream(CourseTab.values()).flatMap(tab -> tab.pages().stream()).toList();
    Set<Route> showing =
        Arrays.stream(Route.values()).filter(CourseTabTest::hasTabs).collect(Collectors.toSet());

    assertThat(under).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(showing);
  }

  @Test
  void eachLeadsToAPageOfTheCourse() {
    assertThat(CourseTab.values())
        .allSatisfy(
            tab ->
                assertThat(tab.home().path("the-course")).startsWith("/manage/courses/the-course"));
  }

  @Test
  void eachHasItsWordsInBothLanguages() {
    Texts texts = new Texts();
    for (CourseTab tab : CourseTab.values()) {
      assertThat(texts.get(Language.UK, tab.label())).matches("\\p{IsCyrillic}.*");
      assertThat(texts.get(Language.EN, tab.label())).matches("\\p{IsLatin}.*");
    }
  }

  private static boolean hasTabs(Route route) {
    try {
      return Files.readString(Path.of(WEBAPP + route.viewId())).contains("courseTabs.xhtml");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
