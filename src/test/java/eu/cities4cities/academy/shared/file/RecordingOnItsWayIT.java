package eu.cities4cities.academy.shared.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.session.MaterialService;
import eu.cities4cities.academy.session.SessionMaterials;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Role;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A session's recording that is sent as a file: held until it is found clean, then watched. */
@ExtendWith(ArquillianExtension.class)
class RecordingOnItsWayIT {
  private static final Duration PATIENT = Duration.ofSeconds(20);

  @Inject private MaterialService materials;
  @Inject private FileService files;
  @Inject private FileScanner scanner;
  @Inject private TestData data;
  @Inject private Acting acting;

  private final String worker = UUID.randomUUID().toString();
  private long session;
  private long organizer;
  private long participant;

  @BeforeEach
  void aSessionThatIsOver() {
    long course = data.openCourse();
    session = data.session(course, LocalDateTime.parse("2026-03-02T10:00:00"), 75);
    participant = data.person();
    data.enroll(course, participant);
    organizer = data.person(Role.ORGANIZER);
  }

  @AfterEach
  void end() {
    acting.asNobody();
  }

  private StoredFile send(String name, byte[] content) {
    acting.as(organizer, Role.ORGANIZER);
    StoredFile film =
        materials.setRecordingFile(
            session, new FileService.Upload(name, new ByteArrayInputStream(content)));
    // As with a scanner configured, in front of all others.
    data.insert(
        "UPDATE stored_file SET state = 'AWAITING', next_scan_at = '2026-01-01' WHERE id = ?",
        film.getId());
    acting.as(participant);
    return film;
  }

  private SessionMaterials seen() {
    return materials.mine(session);
  }

  @Test
  void itIsHeldWhileItAwaitsTheScannerAndWatchedAfterwards() throws IOException {
    StoredFile film = send("заняття.mp4", Samples.film(5_000));
    assertThat(seen().recorded()).isTrue();
    assertThat(seen().recording().getState()).isEqualTo(FileState.AWAITING);
    assertThatThrownBy(() -> files.open(film.getToken())).isInstanceOf(FileHeldException.class);

    try (StandInClamd clamd = StandInClamd.running()) {
      scanner.work(worker, clamd.client(PATIENT));
    }

    assertThat(seen().recording().getState()).isEqualTo(FileState.CLEAN);
    FileService.Readable readable = files.open(film.getToken());
    assertThat(readable.mediaType()).isEqualTo("video/mp4");
    assertThat(Files.readAllBytes(readable.path())).isEqualTo(Samples.film(5_000));
    acting.as(data.person());
    assertThatThrownBy(() -> files.open(film.getToken())).isInstanceOf(NotFoundException.class);
  }

  @Test
  void oneThatIsInfectedIsWatchedByNobody() throws IOException {
    StoredFile film = send("заняття.mp4", Samples.film(0, Samples.EICAR));

    try (StandInClamd clamd = StandInClamd.running()) {
      scanner.work(worker, clamd.client(PATIENT));
    }

    assertThat(seen().recording().getState()).isEqualTo(FileState.INFECTED);
    assertThatThrownBy(() -> files.open(film.getToken())).isInstanceOf(FileHeldException.class);
  }

  @Test
  void whatIsNoFilmIsRefusedWhateverItIsCalled() {
    acting.as(organizer, Role.ORGANIZER);

    assertThatThrownBy(
            () ->
                materials.setRecordingFile(
                    session,
                    new FileService.Upload(
                        "заняття.mp4", new ByteArrayInputStream(Samples.program()))))
        .isInstanceOf(FileRefusedException.class);
    assertThat(materials.open(session).recorded()).isFalse();
  }
}
