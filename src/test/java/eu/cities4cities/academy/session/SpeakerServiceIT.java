package eu.cities4cities.academy.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.account.ErasureService;
import eu.cities4cities.academy.account.NameFields;
import eu.cities4cities.academy.account.NameService;
import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.StaleException;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import javax.imageio.ImageIO;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who speaks in a course: people of the Academy and guests with a photograph. */
@ExtendWith(ArquillianExtension.class)
class SpeakerServiceIT {
  @Inject private SpeakerService speakers;
  @Inject private SessionService sessions;
  @Inject private SessionHost host;
  @Inject private NameService names;
  @Inject private ErasureService erasures;
  @Inject private Acting acting;
  @Inject private TestData data;

  private long course;
  private long session;

  @BeforeEach
  void begin() {
    course = data.openCourse();
    session = data.session(course, LocalDateTime.parse("2026-03-02T10:00:00"), 75);
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
  }

  @AfterEach
  void end() {
    acting.asNobody();
  }

  private static byte[] photo(int width, int height) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }

  /** Unlike anybody else's: equal photographs are kept once. */
  private static byte[] ownPhoto(long person) throws IOException {
    BufferedImage image = new BufferedImage(600, 600, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(new Color((int) (person * 7919 % 0xFFFFFF)));
    pen.fillRect(0, 0, 600, 600);
    pen.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  private SpeakerProfile named(String name) {
    return speakers.list(course).stream()
        .filter(each -> each.name().uk().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aGuestIsShownWithAPhotographOfEqualSidesAndInBothLanguages() throws IOException {
    SpeakerForm form = new SpeakerForm();
    form.setNameUk("Ганс Мюллер");
    form.setNameEn("Hans Müller");
    form.setRoleUk("бургомістр");
    form.setRoleEn("mayor");
    speakers.save(course, form, photo(900, 600));

    SpeakerProfile guest = named("Ганс Мюллер");
    assertThat(guest.person()).isFalse();
    assertThat(guest.nameIn("en")).isEqualTo("Hans Müller");
    assertThat(guest.roleIn("en")).isEqualTo("mayor");
    assertThat(guest.bioIn("en")).isNull();
    BufferedImage shown =
        ImageIO.read(new ByteArrayInputStream(speakers.photo(guest.photoHash()).orElseThrow()));
    assertThat(shown.getWidth()).isEqualTo(480).isEqualTo(shown.getHeight());
  }

  @Test
  void aPersonIsFoundByTheirAddressAndCalledAsInTheirAccount() {
    long person = data.person();
    SpeakerForm form = new SpeakerForm();
    form.setEmail(data.emailOf(person));
    speakers.save(course, form, null);
    assertThat(speakers.list(course)).filteredOn(SpeakerProfile::person).hasSize(1);

    SpeakerForm nobody = new SpeakerForm();
    nobody.setEmail("nobody@nowhere.example");
    assertThatThrownBy(() -> speakers.save(course, nobody, null))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> speakers.save(course, new SpeakerForm(), null))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void whatSomebodyElseHasSavedMeanwhileIsNotOverwritten() {
    long id = speakers.list(course).get(0).name().id();
    SpeakerForm mine = speakers.open(id);
    SpeakerForm theirs = speakers.open(id);
    theirs.setRoleUk("експертка");
    speakers.save(course, theirs, null);
    mine.setRoleUk("тренерка");

    assertThatThrownBy(() -> speakers.save(course, mine, null)).isInstanceOf(StaleException.class);
  }

  @Test
  void whoIsTakenOutIsNamedInNoSessionAnyMore() {
    SpeakerForm guest = new SpeakerForm();
    guest.setNameUk("Анна Ковальська");
    speakers.save(course, guest, null);
    SessionForm form = form();
    form.setSpeakerIds(
        List.of(named("Анна Ковальська").name().id(), named("Олена Коваленко").name().id()));
    form.setNewSpeaker("Петро Гість");
    sessions.save(course, form);
    assertThat(sessions.facts(session).speakersIn("uk"))
        .isEqualTo("Анна Ковальська, Олена Коваленко, Петро Гість");
    assertThat(sessions.facts(session).speakersIn("en"))
        .isEqualTo("Anna Kovalska, Olena Kovalenko, Petro Hist");

    speakers.remove(named("Олена Коваленко").name().id());
    assertThat(sessions.facts(session).speakersIn("uk")).isEqualTo("Анна Ковальська, Петро Гість");
  }

  @Test
  void aPersonWhoIsCalledOtherwiseIsAnnouncedOtherwiseEverywhere() {
    long person = data.person();
    speaks(person);
    acting.as(person);
    NameFields name = new NameFields();
    name.setSurname("Лісова");
    name.setGivenName("Оксана");
    name.setLatinName("Oksana Lisova");

    assertThat(names.save(name, null).problems()).isEmpty();

    assertThat(sessions.facts(session).speakersIn("uk")).isEqualTo("Лісова Оксана");
    assertThat(sessions.facts(session).speakersIn("en")).isEqualTo("Oksana Lisova");
  }

  @Test
  void whoIsErasedIsAnnouncedNoMoreAndTheirPhotographIsGone() throws IOException {
    long person = data.person();
    String called = speaks(person);
    SpeakerForm form = speakers.open(named(called).name().id());
    form.setBioUk("Радить громадам");
    speakers.save(course, form, ownPhoto(person));
    String photo = named(called).photoHash();
    assertThat(speakers.photo(photo)).isPresent();
    acting.as(person);
    erasures.ask("Більше не викладаю");
    acting.as(data.person(Role.ADMINISTRATOR), Role.ADMINISTRATOR);

    erasures.carryOut(
        data.number("SELECT MAX(id) FROM person_request WHERE person_id = ?", person));

    assertThat(sessions.facts(session).speakersIn("uk")).isEmpty();
    assertThat(speakers.photo(photo)).isEmpty();
    assertThat(data.number("SELECT COUNT(*) FROM speaker WHERE person_id = ?", person)).isZero();
  }

  /** The person alone speaks in the session; answers what they are called. */
  private String speaks(long person) {
    SpeakerForm speaker = new SpeakerForm();
    speaker.setEmail(data.emailOf(person));
    speakers.save(course, speaker, null);
    SpeakerProfile profile =
        speakers.list(course).stream().filter(SpeakerProfile::person).findFirst().orElseThrow();
    SessionForm form = form();
    form.setSpeakerIds(List.of(profile.name().id()));
    sessions.save(course, form);
    return profile.name().uk();
  }

  private SessionForm form() {
    SessionFacts facts = sessions.facts(session);
    SessionForm form = new SessionForm();
    form.setId(session);
    form.setVersion(facts.version());
    form.setDay(facts.day());
    form.setFrom(facts.startsAt().toLocalTime());
    form.setTo(facts.endsAt().toLocalTime());
    form.setTitleUk(facts.titleUk());
    form.setTitleEn(facts.titleEn());
    return form;
  }

  @Test
  void oneSwitchSendsEverybodyToTheBackupAndBack() {
    SessionForm form = form();
    form.setBackupUrl("https://backup.example.org/room");
    form.setMeetingUrl("https://meet.example.org/room");
    form.setInterpretationLanguage("en");
    sessions.save(course, form);
    assertThat(sessions.facts(session).joinUrl()).isEqualTo("https://meet.example.org/room");

    host.useBackup(session, true);
    assertThat(sessions.facts(session).joinUrl()).isEqualTo("https://backup.example.org/room");
    assertThatThrownBy(() -> host.useBackup(session, true))
        .isInstanceOf(SessionStateException.class);
    host.useBackup(session, false);
    assertThat(sessions.facts(session).joinUrl()).isEqualTo("https://meet.example.org/room");
    assertThat(sessions.facts(session).ways().interpretationLanguage()).isEqualTo("en");
  }
}
