package eu.cities4cities.academy.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.account.DataSubject;
import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.StaleException;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class SurveyServiceIT {
  @Inject private SurveyService surveys;
  @Inject private SurveyMissingAudience missing;
  @Inject private SurveyPersonalData personalData;
  @Inject private Acting acting;
  @Inject private TestData data;
  @Inject private Clock clock;
  @Resource private UserTransaction transaction;

  private long organizer;
  private long course;
  private String slug;

  @BeforeEach
  void begin() {
    organizer = data.person(Role.ORGANIZER);
    course = data.openCourse();
    slug = data.slugOf(course);
    acting.as(organizer, Role.ORGANIZER);
  }

  @AfterEach
  void leave() {
    acting.asNobody();
  }

  private void publish() {
    acting.as(organizer, Role.ORGANIZER);
    SurveyForm form = surveys.form(slug);
    form.setOpensAt(KyivTime.now(clock).minusHours(1));
    form.setClosesAt(KyivTime.now(clock).plusDays(3));
    form.setPublished(true);
    surveys.save(slug, form, true);
  }

  private long participant() {
    long person = data.person();
    data.enroll(course, person);
    acting.as(person);
    return person;
  }

  private Map<Long, String> answers(String words) {
    Map<Long, String> answers = new HashMap<>();
    for (SurveySheet.Question question : surveys.sheet(slug).questions()) {
      switch (question.kind()) {
        case SCALE -> answers.put(question.id(), "4");
        case CHOICE -> answers.put(question.id(), "1");
        case TEXT -> answers.put(question.id(), words);
      }
    }
    return answers;
  }

  @Test
  void theUsualSurveyIsReadyInBothLanguages() {
    SurveyForm form = surveys.form(slug);
    form.check();
    assertThat(form.getQuestions()).hasSize(8);
    assertThat(form.getQuestions()).noneMatch(question -> question.getTextEn().isEmpty());
    publish();
    participant();
    assertThat(surveys.open(slug)).isPresent();
    assertThat(missing.members(course)).hasSize(1);
  }

  @Test
  void onePersonAnswersOnceAndMayChangeIt() {
    publish();
    participant();
    surveys.answer(slug, answers("перше"));
    surveys.answer(slug, answers("друге"));
    assertThat(surveys.sheet(slug).answers()).containsValue("друге").doesNotContainValue("перше");
    assertThat(missing.members(course)).isEmpty();
    acting.as(organizer, Role.ORGANIZER);
    assertThat(surveys.countAnswered(slug)).isEqualTo(1);
  }

  @Test
  void organizersSeeAnswersFromTheFifthOnWithoutNames() {
    publish();
    for (int i = 1; i <= 4; i++) {
      participant();
      surveys.answer(slug, answers("відповідь " + i));
    }
    acting.as(organizer, Role.ORGANIZER);
    assertThat(surveys.results(slug, Language.UK).questions()).isEmpty();
    participant();
    surveys.answer(slug, answers("відповідь 5"));
    acting.as(organizer, Role.ORGANIZER);
    SurveyResults results = surveys.results(slug, Language.UK);
    assertThat(results.questions()).hasSize(8);
    assertThat(results.questions().get(0).averageTenths()).isEqualTo(40);
    assertThat(results.questions().get(7).texts()).hasSize(5);
  }

  @Test
  void onceAnsweredTheQuestionsStayAsTheyWereAsked() {
    publish();
    participant();
    surveys.answer(slug, answers("так"));
    acting.as(organizer, Role.ORGANIZER);
    SurveyForm form = surveys.form(slug);
    form.getQuestions().remove(0);
    assertThatThrownBy(() -> surveys.save(slug, form, true))
        .isInstanceOf(SurveyAnsweredException.class);
    SurveyForm later = surveys.form(slug);
    later.setClosesAt(KyivTime.now(clock).plusDays(9));
    surveys.save(slug, later, false);
    assertThat(surveys.form(slug).getQuestions()).hasSize(8);
  }

  @Test
  void theSecondOfTwoOrganizersIsTold() {
    publish();
    SurveyForm first = surveys.form(slug);
    SurveyForm second = surveys.form(slug);
    first.setIntroUk("Перший вступ");
    surveys.save(slug, first, true);
    second.setIntroUk("Другий вступ");
    assertThatThrownBy(() -> surveys.save(slug, second, true)).isInstanceOf(StaleException.class);
    assertThat(surveys.form(slug).getIntroUk()).isEqualTo("Перший вступ");
  }

  @Test
  void whatIsNotThereIsNotAnswered() {
    publish();
    participant();
    Map<Long, String> answers = answers("так");
    long scale = surveys.sheet(slug).questions().get(0).id();
    answers.put(scale, "6");
    assertThatThrownBy(() -> surveys.answer(slug, answers))
        .isInstanceOf(InvalidInputException.class);
    answers.remove(scale);
    assertThatThrownBy(() -> surveys.answer(slug, answers))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void beforeAndAfterItsTimeTheSurveyIsClosed() {
    publish();
    participant();
    Map<Long, String> answers = answers("так");
    data.insert(
        "UPDATE survey SET closes_at = ? WHERE course_id = ?",
        KyivTime.now(clock).minusMinutes(1),
        course);
    assertThatThrownBy(() -> surveys.answer(slug, answers))
        .isInstanceOf(SurveyClosedException.class);
    assertThat(surveys.open(slug)).isEmpty();
  }

  @Test
  void aStrangerAndAnothersTrainerSeeNothing() {
    publish();
    acting.as(data.person());
    assertThatThrownBy(() -> surveys.sheet(slug)).isInstanceOf(NotFoundException.class);
    acting.asTrainerOf(course + 1_000_000, organizer);
    assertThatThrownBy(() -> surveys.results(slug, Language.UK))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void anErasedPersonsOwnWordsGoAndTheirMarksAreNobodys() throws Exception {
    publish();
    long person = participant();
    surveys.answer(slug, answers("моє імʼя Олена"));
    DataSubject subject =
        new DataSubject(person, data.emailOf(person), "Коваленко Олена", "Коваленко", "Олена", "O");
    assertThat(personalData.export(subject).get(0).rows()).hasSize(8);
    assertThat(personalData.keeps(subject)).hasSize(1);
    transaction.begin();
    personalData.erase(subject);
    transaction.commit();
    assertThat(data.number("SELECT COUNT(*) FROM survey_sheet WHERE person_id = ?", person))
        .isZero();
    assertThat(data.number("SELECT COUNT(*) FROM survey_answer WHERE text LIKE '%Олена%'"))
        .isZero();
    acting.as(organizer, Role.ORGANIZER);
    assertThat(surveys.countAnswered(slug)).isEqualTo(1);
  }
}
