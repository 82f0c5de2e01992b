package eu.cities4cities.academy.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be known about the container files without a container engine. */
class DockerFilesTest {

  private static final Path DOCKER = Path.of("docker");

  @Test
  void everyFileThatTheImageCopiesExists() {
    List<String> sources =
        lines("Dockerfile")
            .filter(line -> line.startsWith("COPY ") && !line.contains("--from="))
            .flatMap(
                line -> List.of(line.split(" ")).subList(1, line.split(" ").length - 1).stream())
            .toList();
    assertThat(sources).isNotEmpty().allSatisfy(source -> assertThat(Path.of(source)).exists());
  }

  @Test
  void everyFileThatTheImageStartsWithIsCopied() {
    assertThat(found("payara/([\\w.-]+)", text("Dockerfile").split("ENTRYPOINT")[1]))
        .isNotEmpty()
        .allSatisfy(file -> assertThat(DOCKER.resolve("payara").resolve(file)).exists());
  }

  @Test
  void everySettingOfTheServicesIsOneThatTheAcademyReads() throws IOException {
    Properties known = new Properties();
    try (InputStream in =
        Files.newInputStream(
            Path.of("src/main/resources/META-INF/microprofile-config.properties"))) {
      known.load(in);
    }
    Set<String> names =
        known.stringPropertyNames().stream()
            .map(name -> name.replace('.', '_').toUpperCase(Locale.ROOT))
            .collect(Collectors.toCollection(TreeSet::new));
    String app = text("compose.yaml").split("\\n  db:")[0];
    assertThat(found("^ {6}(ACADEMY_\\w+):", app)).isNotEmpty().isSubsetOf(names);
  }

  @Test
  void theExampleNamesExactlyTheVariablesThatTheServicesUse() {
    assertThat(found("^(\\w+)=", text(".env.example")))
        .isEqualTo(found("\\$\\{(\\w+)", text("compose.yaml")));
  }

  @Test
  void theImageRunsWithoutRights() {
    assertThat(text("Dockerfile")).containsPattern("(?m)^USER academy$").contains("HEALTHCHECK");
  }

  private static Set<String> found(String pattern, String text) {
    return Pattern.compile(pattern, Pattern.MULTILINE)
        .matcher(text)
        .results()
        .map((MatchResult result) -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> lines(String file) {
    return text(file).lines();
  }

  private static String text(String file) {
    try {
      return Files.readString(DOCKER.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
