package eu.cities4cities.academy.account.audit;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.shared.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AuditWordsTest {
  private static final Path SOURCES = Path.of("src/main/java/eu/cities4cities/academy");
  private static final Pattern ACTION =
      Pattern.compile(
          "(?:\\bnote|\\brecord|\\baudit|\\bChange|\\bkeep|\\bundo)\\(\\s*\"([a-z]+\\.[a-zA-Z.]+)\"");

  @Test
  void everyAuditedActionHasWordsForTheReader() throws IOException {
    Set<String> actions = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher action = ACTION.matcher(Files.readString(file));
        while (action.find()) {
          actions.add(action.group(1));
        }
      }
    }
    Texts texts = new Texts();
    assertThat(actions)
        .contains("account.role.grant", "attendance.override", "account.import.undo");
    assertThat(actions).allMatch(action -> texts.has("audit." + action));
  }
}
