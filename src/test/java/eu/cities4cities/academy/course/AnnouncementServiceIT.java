package eu.cities4cities.academy.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.StaleException;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Announcements from draft to readers. Everything happens in a transaction that is taken back, so
 * that the server's own workers see nothing of it.
 */
@ExtendWith(ArquillianExtension.class)
class AnnouncementServiceIT {
  @Inject private AnnouncementService announcements;
  @Inject private Acting acting;
  @Inject private TestData data;
  @Inject private Clock clock;
  @Resource private UserTransaction transaction;

  private long organizer;
  private long course;
  private String slug;
  private long reader;
  private long english;

  @BeforeEach
  void begin() throws Exception {
    organizer = data.person(Role.ORGANIZER);
    course = data.openCourse();
    slug = data.slugOf(course);
    reader = data.person();
    english = data.person();
    data.insert("UPDATE person SET language = 'en' WHERE id = ?", english);
    data.enroll(course, reader);
    data.enroll(course, english);
    acting.as(organizer, Role.ORGANIZER);
    transaction.begin();
  }

  @AfterEach
  void takeBack() throws Exception {
    acting.asNobody();
    transaction.rollback();
  }

  private AnnouncementForm form() {
    AnnouncementForm form = new AnnouncementForm();
    form.setTitleUk("Завтра починаємо о 9:30");
    form.setTextUk("Приходьте раніше: https://academy.example.org/zoom.");
    return form;
  }

  private AnnouncementForm sent() {
    AnnouncementForm form = form();
    announcements.save(slug, form);
    announcements.send(slug, form);
    sendAll();
    return announcements.form(slug, form.getId());
  }

  private void sendAll() {
    boolean more;
    do {
      more = announcements.sendDue();
    } while (more);
  }

  private AnnouncementRow row() {
    return announcements.list(slug, 0, 10).get(0);
  }

  @Test
  void everybodyGetsOneLetterAndFindsItOnThePage() {
    sent();
    sendAll();
    assertThat(row().status()).isEqualTo(AnnouncementStatus.SENT);
    assertThat(row().receivers()).isEqualTo(2);
    assertThat(row().letters().waiting()).isEqualTo(2);
    acting.as(reader);
    List<AnnouncementView> mine = announcements.mine(course);
    assertThat(mine).hasSize(1);
    assertThat(mine.get(0).otherLanguage()).isFalse();
    assertThat(mine.get(0).parts().stream().filter(part -> part.link()).toList()).hasSize(1);
    assertThat(announcements.mine()).hasSize(1);
  }

  @Test
  void aSecondPressSendsNothing() {
    AnnouncementForm form = form();
    announcements.save(slug, form);
    announcements.send(slug, form);
    assertThatThrownBy(() -> announcements.send(slug, form))
        .isInstanceOfAny(AnnouncementStepException.class, StaleException.class);
  }

  @Test
  void thePreviewCountsReadersLettersAndMissingTranslations() {
    data.insert(
        "INSERT INTO letter_refusal (person_id, topic, refused_at) VALUES (?, 'ANNOUNCEMENT',"
            + " UTC_TIMESTAMP(3))",
        reader);
    AnnouncementForm form = form();
    announcements.save(slug, form);
    assertThat(announcements.preview(slug, form.getId()))
        .isEqualTo(new AnnouncementPreview(2, 1, 1, 1));
    announcements.send(slug, form);
    sendAll();
    assertThat(row().letters().waiting()).isEqualTo(1);
    assertThat(row().receivers()).isEqualTo(2);
  }

  @Test
  void aRegionReadsWhatIsForIt() {
    AnnouncementForm form = form();
    form.setAudience("region.46");
    announcements.save(slug, form);
    assertThat(announcements.preview(slug, form.getId()).receivers()).isEqualTo(2);
    form.setAudience("region.53");
    announcements.save(slug, form);
    assertThat(announcements.preview(slug, form.getId()).receivers()).isZero();
    announcements.send(slug, form);
    sendAll();
    acting.as(reader);
    assertThat(announcements.mine(course)).isEmpty();
  }

  @Test
  void thoseMissingSomethingAreOffered() {
    assertThat(announcements.audiences())
        .contains(
            "quiz.notTaken", "attendance.missedToday", "certificate.missing", "certificate.near");
    AnnouncementForm form = form();
    form.setAudience("certificate.missing");
    announcements.save(slug, form);
    assertThat(announcements.preview(slug, form.getId()).receivers()).isEqualTo(2);
    form.setAudience("attendance.missedToday");
    announcements.save(slug, form);
    assertThat(announcements.preview(slug, form.getId()).receivers()).isZero();
    form.setAudience("nobody.knows");
    assertThatThrownBy(() -> announcements.save(slug, form))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void whatIsForLaterWaitsAndCanBeTakenBack() {
    AnnouncementForm form = form();
    form.setSendAt(KyivTime.now(clock).plusDays(30).withHour(12));
    announcements.save(slug, form);
    announcements.send(slug, form);
    sendAll();
    assertThat(row().status()).isEqualTo(AnnouncementStatus.SCHEDULED);
    announcements.unschedule(slug, form.getId());
    assertThat(row().status()).isEqualTo(AnnouncementStatus.DRAFT);
    AnnouncementForm past = announcements.form(slug, form.getId());
    past.setSendAt(KyivTime.now(clock).minusDays(1));
    assertThatThrownBy(() -> announcements.send(slug, past))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void aCorrectionChangesThePageAndSendsNoLetter() {
    AnnouncementForm form = sent();
    form.setTextUk("Починаємо о 10:00");
    announcements.correct(slug, form);
    assertThat(row().letters().waiting()).isEqualTo(2);
    acting.as(reader);
    AnnouncementView mine = announcements.mine(course).get(0);
    assertThat(mine.text()).isEqualTo("Починаємо о 10:00");
    assertThat(mine.correctedAt()).isNotNull();
  }

  @Test
  void aWithdrawnOneIsOffThePageAndItsLettersDoNotLeave() {
    AnnouncementForm form = sent();
    announcements.withdraw(slug, form.getId());
    assertThat(row().letters().discarded()).isEqualTo(2);
    acting.as(reader);
    assertThat(announcements.mine(course)).isEmpty();
  }

  @Test
  void halfALanguageIsRefused() {
    AnnouncementForm form = form();
    form.setTitleEn("We start at 9:30");
    assertThatThrownBy(() -> announcements.save(slug, form))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void anothersTrainerWritesNothingHere() {
    acting.asTrainerOf(course + 1_000_000, organizer);
    assertThatThrownBy(() -> announcements.save(slug, form()))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void theCoursesTrainerWritesToItsPeople() {
    acting.asTrainerOf(course, organizer);
    announcements.save(slug, form());
    assertThat(row().status()).isEqualTo(AnnouncementStatus.DRAFT);
  }

  @Test
  void aParticipantDoesNotSeeTheList() {
    acting.as(reader);
    assertThatThrownBy(() -> announcements.list(slug, 0, 10))
        .isInstanceOf(AccessDeniedException.class);
  }
}
