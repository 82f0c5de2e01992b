package eu.cities4cities.academy.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.course.lesson.CaptionsRefusedException;
import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.file.FileService;
import eu.cities4cities.academy.shared.file.StoredFile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What belongs to a session, and who may have it. */
@ExtendWith(ArquillianExtension.class)
class MaterialServiceIT {
  private static final String VTT = "WEBVTT\n\n00:00.000 --> 00:02.000\nДобрий день\n";

  @Inject private MaterialService materials;
  @Inject private FileService files;
  @Inject private CourseService courses;
  @Inject private LiveService live;
  @Inject private Acting acting;
  @Inject private TestData data;

  private long session;
  private long participant;
  private long stranger;
  private long organizer;

  @BeforeEach
  void begin() {
    long course = data.openCourse();
    session = data.session(course, LocalDateTime.parse("2026-03-02T10:00:00"), 75);
    participant = data.person();
    data.enroll(course, participant);
    stranger = data.person();
    organizer = data.person(Role.ORGANIZER);
    acting.as(organizer, Role.ORGANIZER);
  }

  @AfterEach
  void end() {
    acting.asNobody();
  }

  private StoredFile file() {
    return materials.addFile(
        session,
        new FileService.Upload(
            "лист.pdf", new ByteArrayInputStream("%PDF-1.7 лист".getBytes(StandardCharsets.UTF_8))),
        "Шаблон листа",
        "");
  }

  private List<String> titles() {
    return materials.open(session).items().stream().map(SessionMaterials.Item::titleUk).toList();
  }

  @Test
  void participantsReadWhatASessionCarriesAndStrangersDoNot() {
    StoredFile file = file();
    acting.as(participant, Role.PARTICIPANT);
    assertThat(materials.mine(session).items())
        .singleElement()
        .satisfies(item -> assertThat(item.titleEn()).isEqualTo("Шаблон листа"));
    assertThat(files.open(file.getToken()).name()).isEqualTo("лист.pdf");

    acting.as(stranger, Role.PARTICIPANT);
    assertThat(materials.mine(session).items()).isEmpty();
    assertThatThrownBy(() -> files.open(file.getToken())).isInstanceOf(NotFoundException.class);
  }

  @Test
  void materialsStandInTheOrderTheyAreGivenAndThePageHearsOfIt() {
    file();
    materials.addLink(session, "https://example.org/letters", "Приклади", "Examples");
    String before = live.state(session).marks().get("materials");
    long last = materials.open(session).items().get(1).id();
    materials.move(session, last, true);

    assertThat(titles()).containsExactly("Приклади", "Шаблон листа");
    assertThat(live.state(session).marks().get("materials")).isNotEqualTo(before);
    materials.remove(session, last);
    assertThat(titles()).containsExactly("Шаблон листа");
  }

  @Test
  void aFileGoesAlongWithACopiedCourseAndOutlivesTheFirst() {
    StoredFile file = file();
    long course = data.number("SELECT course_id FROM course_session WHERE id = ?", session);
    String copy =
        courses.copy(
            data.text("SELECT slug FROM course WHERE id = ?", course), LocalDate.of(2031, 3, 3));
    long to = data.number("SELECT id FROM course WHERE slug = ?", copy);
    data.insert("UPDATE course SET status = 'OPEN' WHERE id = ?", to);
    data.enroll(to, stranger);
    materials.remove(session, materials.open(session).items().get(0).id());

    acting.as(stranger, Role.PARTICIPANT);
    long later = data.number("SELECT id FROM course_session WHERE course_id = ?", to);
    assertThat(materials.mine(later).items())
        .singleElement()
        .satisfies(item -> assertThat(item.titleEn()).isEqualTo("Шаблон листа"));
    assertThat(files.open(file.getToken()).name()).isEqualTo("лист.pdf");

    acting.as(participant, Role.PARTICIPANT);
    assertThatThrownBy(() -> files.open(file.getToken())).isInstanceOf(NotFoundException.class);
  }

  @Test
  void onlySafeAddressesAreLinked() {
    assertThatThrownBy(() -> materials.addLink(session, "javascript:alert(1)", "a", "b"))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> materials.setRecording(session, "http://example.org/film"))
        .isInstanceOf(InvalidInputException.class);
    assertThat(titles()).isEmpty();
  }

  @Test
  void aRecordingElsewherePlaysInThePageWhereItMay() {
    materials.setRecording(session, "https://youtu.be/abcdefghijk");
    acting.as(participant, Role.PARTICIPANT);
    assertThat(materials.mine(session).link().player())
        .isEqualTo("https://www.youtube-nocookie.com/embed/abcdefghijk");

    acting.as(organizer, Role.ORGANIZER);
    materials.setRecording(session, "https://films.example.org/7");
    SessionMaterials there = materials.open(session);
    assertThat(there.link()).isNull();
    assertThat(there.recordingUrl()).isEqualTo("https://films.example.org/7");
    materials.removeRecording(session);
    assertThat(materials.open(session).recorded()).isFalse();
  }

  @Test
  void captionsAreReadByThoseWhoMayHaveTheRecording() {
    assertThat(materials.setCaptions(session, Language.UK, VTT)).isEqualTo(1);
    assertThatThrownBy(() -> materials.setCaptions(session, Language.EN, "no captions"))
        .isInstanceOf(CaptionsRefusedException.class);
    acting.as(participant, Role.PARTICIPANT);
    assertThat(materials.captions(session, Language.UK)).startsWith("WEBVTT").contains("Добрий");
    assertThat(materials.mine(session).captions()).containsExactly(Language.UK);

    acting.as(stranger, Role.PARTICIPANT);
    assertThatThrownBy(() -> materials.captions(session, Language.UK))
        .isInstanceOf(NotFoundException.class);
  }
}
