package eu.cities4cities.academy.session;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.mail.Outbox;
import eu.cities4cities.academy.mail.OutboxLetter;
import eu.cities4cities.academy.mail.OutboxStatus;
import eu.cities4cities.academy.session.meeting.JoinLinks;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Letters about sessions. Everything that writes happens in a transaction that is taken back; the
 * sessions themselves are far enough ahead that the server's own worker has nothing to tell.
 */
@ExtendWith(ArquillianExtension.class)
class SessionLettersIT {
  @Inject private ReminderService reminders;
  @Inject private SessionService sessions;
  @Inject private SessionHost host;
  @Inject private SessionNews news;
  @Inject private Outbox outbox;
  @Inject private JoinLinks joinLinks;
  @Inject private Acting acting;
  @Inject private TestData data;
  @Inject private Clock clock;
  @PersistenceContext private EntityManager em;
  @Resource private UserTransaction transaction;

  private long course;
  private long session;
  private long draft;
  private long draftSession;
  private long reader;
  private long organizer;
  private LocalDateTime start;

  @BeforeEach
  void begin() throws Exception {
    organizer = data.person(Role.ORGANIZER);
    course = data.openCourse();
    reader = data.person();
    data.enroll(course, reader);
    start = KyivTime.now(clock).plusDays(40).truncatedTo(ChronoUnit.DAYS).withHour(10);
    session = data.session(course, start, 75);
    draft = data.course("DRAFT", start.toLocalDate(), 1, null);
    data.enroll(draft, reader);
    draftSession = data.session(draft, start, 75);
    acting.as(organizer, Role.ORGANIZER);
    transaction.begin();
  }

  @AfterEach
  void takeBack() throws Exception {
    acting.asNobody();
    transaction.rollback();
  }

  private List<OutboxLetter> letters() {
    return outbox.listTo(data.emailOf(reader));
  }

  /** The session begins in so many minutes, in this transaction only. */
  private void beginsIn(int minutes) {
    LocalDateTime soon = KyivTime.now(clock).plusMinutes(minutes);
    em.createNativeQuery("UPDATE course_session SET starts_at = ?1, ends_at = ?2 WHERE id = ?3")
        .setParameter(1, soon)
        .setParameter(2, soon.plusMinutes(75))
        .setParameter(3, session)
        .executeUpdate();
    em.clear();
  }

  private void rested() {
    rested(course);
  }

  private void rested(long ofCourse) {
    em.flush();
    em.createNativeQuery("UPDATE programme_news SET due_at = '2020-01-01' WHERE course_id = ?1")
        .setParameter(1, ofCourse)
        .executeUpdate();
    em.clear();
    boolean more;
    do {
      more = news.tellDue();
    } while (more);
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
  void aReminderIsWrittenOnceInTheReadersLanguageWithTheirTime() {
    data.insert("UPDATE person SET language = 'en', zone = 'Europe/Lisbon' WHERE id = ?", reader);
    beginsIn(55);
    assertThat(reminders.coursesAhead()).contains(course);
    assertThat(reminders.remind(course)).isEqualTo(1);
    assertThat(reminders.remind(course)).isZero();
    OutboxLetter letter = letters().get(0);
    assertThat(letter.getSubject()).startsWith("Today at ");
    assertThat(letter.getTextBody()).contains("Kyiv time", "Lisbon");
    assertThat(letter.getHtmlBody()).contains("/en/unsubscribe/");
  }

  @Test
  void aReminderCarriesItsReadersOwnWayInAsItIsAfterARenewal() {
    long other = data.person();
    data.enroll(course, other);
    acting.as(reader);
    joinLinks.renew();
    em.flush();
    acting.as(organizer, Role.ORGANIZER);
    beginsIn(55);

    assertThat(reminders.remind(course)).isEqualTo(2);

    String mine = joinLinks.address(Language.UK, reader, session);
    String theirs = joinLinks.address(Language.UK, other, session);
    assertThat(letters().get(0).getTextBody()).contains(mine).doesNotContain(theirs);
    assertThat(letters().get(0).getHtmlBody()).contains(mine);
    assertThat(outbox.listTo(data.emailOf(other)).get(0).getTextBody()).contains(theirs);
  }

  @Test
  void whoWantsNoRemindersGetsNone() {
    data.insert(
        "INSERT INTO letter_refusal (person_id, topic, refused_at) VALUES (?, 'REMINDER',"
            + " UTC_TIMESTAMP(3))",
        reader);
    beginsIn(55);
    assertThat(reminders.remind(course)).isZero();
    assertThat(letters()).isEmpty();
  }

  @Test
  void aSessionThatHasBegunIsNotRemindedOf() {
    beginsIn(-1);
    assertThat(reminders.remind(course)).isZero();
  }

  @Test
  void aCancelledSessionIsToldAndItsWaitingRemindersAreThrownAway() {
    beginsIn(55);
    reminders.remind(course);
    em.flush();
    host.cancel(session, "speaker is ill");
    rested();
    assertThat(letters())
        .extracting(OutboxLetter::getSubject)
        .anyMatch(s -> s.contains("скасовано"));
    assertThat(letters())
        .filteredOn(letter -> letter.getLetterKey().startsWith(Reminder.hourKey(session)))
        .extracting(OutboxLetter::getStatus)
        .containsExactly(OutboxStatus.DISCARDED);
    assertThat(letters()).noneMatch(letter -> letter.getTextBody().contains("speaker is ill"));
  }

  @Test
  void aMovedSessionIsToldOnceWithBothTimes() {
    SessionForm first = form();
    first.setFrom(start.toLocalTime().plusHours(1));
    first.setTo(start.toLocalTime().plusHours(2));
    sessions.save(course, first);
    em.flush();
    SessionForm second = form();
    second.setFrom(start.toLocalTime().plusHours(4));
    second.setTo(start.toLocalTime().plusHours(5));
    sessions.save(course, second);
    rested();
    assertThat(letters()).hasSize(1);
    assertThat(letters().get(0).getTextBody()).contains("10:00", "14:00").doesNotContain("11:00");
  }

  @Test
  void aChangeThatIsTakenBackTellsNothing() {
    SessionForm away = form();
    away.setFrom(start.toLocalTime().plusHours(1));
    away.setTo(start.toLocalTime().plusHours(2));
    sessions.save(course, away);
    em.flush();
    SessionForm back = form();
    back.setFrom(start.toLocalTime());
    back.setTo(start.toLocalTime().plusMinutes(75));
    sessions.save(course, back);
    rested();
    assertThat(letters()).isEmpty();
  }

  @Test
  void aMovedCourseMakesOneLetter() {
    LocalDateTime now = KyivTime.now(clock);
    news.courseMoved(course, now.toLocalDate().minusDays(7));
    rested();
    assertThat(letters()).hasSize(1);
    assertThat(letters().get(0).getSubject()).contains("Нові дати курсу");
  }

  @Test
  void aDraftTellsNobody() {
    host.cancel(draftSession, "not needed");
    rested(draft);
    assertThat(letters()).isEmpty();
  }

  private OutboxLetter last() {
    List<OutboxLetter> all = letters();
    return all.get(all.size() - 1);
  }

  private static int sequence(OutboxLetter letter) {
    Matcher sequence = Pattern.compile("SEQUENCE:(\\d+)").matcher(letter.getCalendar());
    assertThat(sequence.find()).isTrue();
    return Integer.parseInt(sequence.group(1));
  }

  @Test
  void theLetterOfAMoveChangesTheEventInTheReadersCalendar() {
    SessionForm form = form();
    form.setFrom(form.getFrom().plusHours(1));
    form.setTo(form.getTo().plusHours(1));
    sessions.save(course, form);
    rested();

    OutboxLetter letter = last();
    assertThat(letter.getCalendarMethod()).isEqualTo("REQUEST");
    assertThat(letter.getCalendar().replace("\r\n ", ""))
        .contains("METHOD:REQUEST\r\n")
        .contains("UID:session-" + session + "@")
        .contains("DTSTART;TZID=Europe/Kyiv:")
        .contains("T110000\r\n")
        .contains("mailto:" + data.emailOf(reader) + "\r\n");
    SessionFacts moved = sessions.facts(session);
    assertThat(moved.status()).isEqualTo(CourseSessionStatus.MOVED);
    assertThat(moved.movedFrom()).isEqualTo(start);
    assertThat(sequence(letter)).isEqualTo(moved.sequence());
  }

  @Test
  void eachChangeRaisesTheSequenceAndBackAtItsTimeASessionIsNotMoved() {
    SessionForm form = form();
    form.setFrom(form.getFrom().plusHours(1));
    form.setTo(form.getTo().plusHours(1));
    sessions.save(course, form);
    rested();
    final int first = sequence(last());
    em.clear();
    form = form();
    form.setFrom(form.getFrom().minusHours(1));
    form.setTo(form.getTo().minusHours(1));
    sessions.save(course, form);
    rested();

    assertThat(sequence(last())).isGreaterThan(first);
    assertThat(sessions.facts(session).status()).isEqualTo(CourseSessionStatus.SCHEDULED);
    assertThat(sessions.facts(session).movedFrom()).isNull();
  }

  @Test
  void theLetterOfACancellingTakesTheEventOutAndTheOneOfARestoringPutsItBack() {
    host.cancel(session, "ill");
    rested();
    OutboxLetter cancelled = last();
    assertThat(cancelled.getCalendarMethod()).isEqualTo("CANCEL");
    assertThat(cancelled.getCalendar())
        .contains("METHOD:CANCEL\r\n")
        .contains("STATUS:CANCELLED\r\n");

    host.restore(session);
    rested();
    OutboxLetter restored = last();
    assertThat(restored.getId()).isNotEqualTo(cancelled.getId());
    assertThat(restored.getSubject()).contains("відбудеться");
    assertThat(restored.getCalendarMethod()).isEqualTo("REQUEST");
    assertThat(sequence(restored)).isGreaterThan(sequence(cancelled));
  }

  @Test
  void aCancellingThatIsTakenBackAtOnceTellsNothing() {
    int before = letters().size();
    host.cancel(session, "ill");
    host.restore(session);
    rested();

    assertThat(letters()).hasSize(before);
    assertThat(sessions.facts(session).status()).isEqualTo(CourseSessionStatus.SCHEDULED);
  }

  @Test
  void theLetterOfAMovedCourseBringsAllItsSessions() {
    data.session(course, start.plusDays(1), 60);
    sessions.move(course, 7);
    news.courseMoved(course, start.toLocalDate().minusDays(99));
    rested();

    OutboxLetter letter = last();
    assertThat(letter.getCalendarMethod()).isEqualTo("PUBLISH");
    assertThat(letter.getCalendar().split("BEGIN:VEVENT")).hasSize(3);
  }
}
