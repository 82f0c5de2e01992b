package eu.cities4cities.academy.shared.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Role;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A file on its way through quarantine. */
@ExtendWith(ArquillianExtension.class)
class FileScannerIT {
  private static final Duration PATIENT = Duration.ofSeconds(20);

  @Inject private FileService files;
  @Inject private FileScanner scanner;
  @Inject private FileSettings settings;
  @Inject private TestData data;
  @Inject private Acting acting;

  private final String worker = UUID.randomUUID().toString();

  @BeforeEach
  void somebodyIsSignedIn() {
    acting.as(data.person(), Role.PARTICIPANT);
  }

  /** A file that waits for the scanner, as with one configured, in front of all others. */
  private StoredFile awaiting(String text) {
    StoredFile file =
        files.store(
            new FileService.Upload(
                "лист.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))),
            1000,
            FileKind.DOCUMENTS);
    data.insert(
        "UPDATE stored_file SET state = 'AWAITING', next_scan_at = '2026-01-01' WHERE id = ?",
        file.getId());
    return file;
  }

  private StoredFile now(StoredFile file) {
    return files.find(file.getId()).orElseThrow();
  }

  @Test
  void aFileIsHeldUntilItIsFoundClean() throws IOException {
    StoredFile file = awaiting("Доброго дня");
    assertThatThrownBy(() -> files.open(file.getToken())).isInstanceOf(FileHeldException.class);
    try (StandInClamd clamd = StandInClamd.running()) {
      scanner.work(worker, clamd.client(PATIENT));
    }
    assertThat(now(file).getState()).isEqualTo(FileState.CLEAN);
    assertThat(files.open(file.getToken()).name()).isEqualTo("лист.txt");
  }

  @Test
  void whatTheScannerFindsIsRemovedAndNamed() throws IOException {
    StoredFile file = awaiting(Samples.EICAR);
    try (StandInClamd clamd = StandInClamd.running()) {
      scanner.work(worker, clamd.client(PATIENT));
    }
    assertThat(now(file).getState()).isEqualTo(FileState.INFECTED);
    assertThat(now(file).getVerdict()).isEqualTo("Eicar-Signature");
    assertThat(settings.vault().path(file.getToken())).doesNotExist();
    assertThatThrownBy(() -> files.open(file.getToken())).isInstanceOf(FileHeldException.class);
  }

  @Test
  void whileTheScannerIsDownTheFileStaysInQuarantineAndIsTriedAgain() throws IOException {
    StoredFile file = awaiting("Доброго дня");
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    scanner.work(worker, new Clamd("127.0.0.1", port, PATIENT));
    assertThat(now(file).getState()).isEqualTo(FileState.AWAITING);
    assertThat(now(file).getScanAttempts()).isEqualTo(1);
    assertThatThrownBy(() -> files.open(file.getToken())).isInstanceOf(FileHeldException.class);
    try (StandInClamd clamd = StandInClamd.running()) {
      scanner.work(worker, clamd.client(PATIENT));
      assertThat(now(file).getState()).as("not before its time").isEqualTo(FileState.AWAITING);
      data.insert("UPDATE stored_file SET next_scan_at = '2026-01-01' WHERE id = ?", file.getId());
      scanner.work(worker, clamd.client(PATIENT));
    }
    assertThat(now(file).getState()).isEqualTo(FileState.CLEAN);
  }

  @Test
  void aFileWithoutAUseIsForItsUploaderAloneAndIsSweptAway() {
    StoredFile file =
        files.store(
            new FileService.Upload("a.pdf", new ByteArrayInputStream(Samples.pdf())),
            1000,
            FileKind.DOCUMENTS);
    assertThat(files.open(file.getToken()).size()).isEqualTo(Samples.pdf().length);
    acting.as(data.person(), Role.ORGANIZER);
    assertThatThrownBy(() -> files.open(file.getToken())).isInstanceOf(NotFoundException.class);
    files.sweep();
    assertThat(files.find(file.getId())).as("just come").isPresent();
    data.insert("UPDATE stored_file SET uploaded_at = '2026-01-01' WHERE id = ?", file.getId());
    files.sweep();
    assertThat(files.find(file.getId())).isEmpty();
    assertThat(Files.exists(settings.vault().path(file.getToken())))
        .as("the bytes follow once they are old too")
        .isTrue();
  }
}
