package eu.cities4cities.academy.shared.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClamdTest {
  private static final Duration PATIENT = Duration.ofSeconds(20);

  @TempDir private Path folder;

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("file"), content);
  }

  @Test
  void aFileWithNothingInItPasses() throws IOException {
    try (StandInClamd clamd = StandInClamd.running()) {
      assertThat(clamd.client(PATIENT).scan(file("Доброго дня\n".repeat(20_000)))).isEmpty();
    }
  }

  @Test
  void whatTheScannerFindsIsNamed() throws IOException {
    try (StandInClamd clamd = StandInClamd.running()) {
      assertThat(clamd.client(PATIENT).scan(file(Samples.EICAR))).contains("Eicar-Signature");
    }
  }

  @Test
  void aScannerThatDoesNotAnswerGivesNoVerdict() throws IOException {
    try (StandInClamd clamd = StandInClamd.silent()) {
      Clamd impatient = clamd.client(Duration.ofMillis(150));
      assertThatThrownBy(() -> impatient.scan(file("a")))
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void aScannerThatIsNotThereGivesNoVerdict() throws IOException {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    Clamd absent = new Clamd("127.0.0.1", port, PATIENT);
    assertThatThrownBy(() -> absent.scan(file("a"))).isInstanceOf(IOException.class);
  }

  @Test
  void aFileThatIsTooLongForTheScannerGetsNoVerdict() throws IOException {
    try (StandInClamd clamd = StandInClamd.limited(1000)) {
      assertThatThrownBy(() -> clamd.client(PATIENT).scan(file("a".repeat(5_000_000))))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void theScannerIsAskedAgainLessAndLessOften() {
    assertThat(FileScanning.waitAfter(0)).isEqualTo(Duration.ofSeconds(10));
    assertThat(FileScanning.waitAfter(3)).isEqualTo(Duration.ofSeconds(80));
    assertThat(FileScanning.waitAfter(50)).isEqualTo(Duration.ofMinutes(15));
  }
}
