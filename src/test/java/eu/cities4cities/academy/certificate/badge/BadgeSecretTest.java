package eu.cities4cities.academy.certificate.badge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadgeSecretTest {
  private static final int NODES = 8;

  @TempDir private Path folder;

  @Test
  void aSecretIsMadeOnceAndStays() {
    BadgeSecret secret = new BadgeSecret(folder.resolve("below/badge-secret"), true);
    assertThat(secret.read()).isEmpty();
    byte[] made = secret.readOrMake();
    assertThat(made).hasSizeGreaterThanOrEqualTo(32);
    assertThat(secret.readOrMake()).isEqualTo(made);
    assertThat(new BadgeSecret(secret.file(), true).read()).contains(made);
  }

  @Test
  void nodesThatStartTogetherAgree() throws Exception {
    Path file = folder.resolve("badge-secret");
    CyclicBarrier start = new CyclicBarrier(NODES);
    ExecutorService nodes = Executors.newFixedThreadPool(NODES);
    try {
      List<Callable<String>> starting = new ArrayList<>();
      for (int i = 0; i < NODES; i++) {
        BadgeSecret secret = new BadgeSecret(file, true);
        starting.add(
            () -> {
              start.await();
              return new String(secret.readOrMake(), StandardCharsets.US_ASCII);
            });
      }
      Set<String> secrets = new HashSet<>();
      for (Future<String> each : nodes.invokeAll(starting)) {
        secrets.add(each.get());
      }
      assertThat(secrets).hasSize(1);
      assertThat(folder.toFile().list()).hasSize(1);
    } finally {
      nodes.shutdownNow();
    }
  }

  @Test
  void aFileThatTheOrganizationNamesIsTheirsToMake() throws Exception {
    Path file = folder.resolve("named");
    BadgeSecret secret = new BadgeSecret(file, false);
    assertThatThrownBy(secret::readOrMake)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(file.toString());
    assertThat(file).doesNotExist();
    Files.writeString(file, "0123456789abcdef0123456789abcdef\n");
    assertThat(secret.readOrMake()).hasSize(32);
  }

  @Test
  void tooShortASecretIsNone() throws Exception {
    Path file = Files.writeString(folder.resolve("short"), "hromada");
    assertThatThrownBy(() -> new BadgeSecret(file, true).readOrMake())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("fewer than 32");
  }
}
