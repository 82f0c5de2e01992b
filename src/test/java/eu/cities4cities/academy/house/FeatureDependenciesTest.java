package eu.cities4cities.academy.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which room may use which: the table of the architecture, checked in code and in queries. */
class FeatureDependenciesTest {
  private static final String ROOT = "eu.cities4cities.academy.";
  private static final Path SOURCES = Path.of("src/main/java/eu/cities4cities/academy");

  /**
   * Each room with the rooms it may use besides {@code shared}; a later room may use earlier ones.
   */
  private static final Map<String, Set<String>> MAY_USE = new LinkedHashMap<>();

  static {
    MAY_USE.put("shared", Set.of());
    MAY_USE.put("mail", Set.of());
    MAY_USE.put("community", Set.of("mail"));
    MAY_USE.put("account", Set.of("community", "mail"));
    MAY_USE.put("course", Set.of("account", "community", "mail"));
    MAY_USE.put("session", Set.of("course", "account", "community", "mail"));
    MAY_USE.put("quiz", Set.of("course", "account", "community", "mail"));
    MAY_USE.put("attendance", Set.of("quiz", "session", "course", "account", "community", "mail"));
    MAY_USE.put(
        "certificate",
        Set.of("attendance", "quiz", "session", "course", "account", "community", "mail"));
    MAY_USE.put(
        "statistics",
        Set.of(
            "certificate",
            "attendance",
            "quiz",
            "session",
            "course",
            "account",
            "community",
            "mail"));
    MAY_USE.put("demo", Set.copyOf(MAY_USE.keySet()));
  }

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT.substring(0, ROOT.length() - 1));

  static Stream<String> rooms() {
    return MAY_USE.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void roomUsesOnlyWhatItMay(String room) {
    String[] forbidden =
        rooms()
            .filter(other -> !other.equals(room) && !other.equals("shared"))
            .filter(other -> !MAY_USE.get(room).contains(other))
            .map(other -> ROOT + other + "..")
            .toArray(String[]::new);
    if (forbidden.length > 0) {
      noClasses()
          .that()
          .resideInAPackage(ROOT + room + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(forbidden)
          .allowEmptyShould(true)
          .check(CLASSES);
    }
  }

  @Test
  void everyPackageIsARoom() throws IOException {
    try (Stream<Path> folders = Files.list(SOURCES)) {
      assertThat(folders.filter(Files::isDirectory).map(path -> path.getFileName().toString()))
          .isSubsetOf(MAY_USE.keySet());
    }
  }

  @Test
  void entityIsNamedInQueriesOfItsOwnRoomOnly() throws IOException {
    Map<String, String> roomOfEntity = roomsOfEntities();
    Pattern query = Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\]|\\\\.)*)\"", Pattern.DOTALL);
    Pattern named = Pattern.compile("\\b(?:FROM|JOIN|UPDATE|,)\\s+([A-Z]\\w+)\\s+\\w+");
    Set<String> strangers = new TreeSet<>();
    for (Path file : javaFiles()) {
      String room = roomOf(file);
      if (room.equals("statistics") || room.equals("demo")) {
        continue;
      }
      Matcher strings = query.matcher(Files.readString(file));
      while (strings.find()) {
        String text = strings.group(1) != null ? strings.group(1) : strings.group(2);
        Matcher names = named.matcher(text);
        while (names.find()) {
          String home = roomOfEntity.get(names.group(1));
          if (home != null && !home.equals(room)) {
            strangers.add(file.getFileName() + " names " + names.group(1) + " of " + home);
          }
        }
      }
    }
    assertThat(strangers).isEmpty();
  }

  private static Map<String, String> roomsOfEntities() throws IOException {
    Map<String, String> rooms = new LinkedHashMap<>();
    for (Path file : javaFiles()) {
      if (Files.readString(file).contains("\n@Entity")) {
        rooms.put(file.getFileName().toString().replace(".java", ""), roomOf(file));
      }
    }
    assertThat(new HashSet<>(rooms.keySet())).contains("Person", "Course");
    return rooms;
  }

  private static List<Path> javaFiles() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(path -> path.toString().endsWith(".java")).toList();
    }
  }

  private static String roomOf(Path file) {
    return SOURCES.relativize(file).getName(0).toString();
  }
}
