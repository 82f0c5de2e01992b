package eu.cities4cities.academy.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.account.DataSubject;
import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Role;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class SpeakerBoardIT {
  @Inject private SpeakerBoard board;
  @Inject private SpeakerBoardPersonalData personalData;
  @Inject private SpeakerQuestionRepository questions;
  @Inject private VotingCrowd crowd;
  @Inject private Acting acting;
  @Inject private TestData data;
  @Inject private Clock clock;

  private long course;
  private long session;
  private long olena;
  private long petro;
  private long trainer;

  @BeforeEach
  void begin() {
    course = data.openCourse();
    session = data.session(course, KyivTime.now(clock).plusDays(40), 75);
    olena = data.person();
    petro = data.person();
    trainer = data.person(Role.TRAINER);
    data.enroll(course, olena);
    data.enroll(course, petro);
  }

  @AfterEach
  void leave() {
    acting.asNobody();
  }

  private long ask(long person, String text) {
    acting.as(person);
    board.ask(session, text, true);
    return board.list(session).stream()
        .filter(question -> question.text().equals(text))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private List<String> texts() {
    return board.list(session).stream().map(BoardQuestion::text).toList();
  }

  @Test
  void theMostWantedQuestionStandsFirstAndAnAnsweredOneLast() {
    long first = ask(olena, "Хто пише перший лист?");
    long second = ask(olena, "Скільки триває обмін?");
    acting.as(petro);
    board.vote(session, second, true);
    assertThat(texts()).containsExactly("Скільки триває обмін?", "Хто пише перший лист?");
    acting.asTrainerOf(course, trainer);
    board.setAnswered(session, second, true);
    acting.as(petro);
    assertThat(texts()).containsExactly("Хто пише перший лист?", "Скільки триває обмін?");
    assertThat(board.list(session).get(1).answered()).isTrue();
    assertThat(first).isNotEqualTo(second);
  }

  @Test
  void onePersonHasOneVoteAndCanTakeItBack() {
    long question = ask(olena, "Чи потрібен переклад?");
    board.vote(session, question, true);
    assertThat(board.list(session).get(0).votes()).as("nobody votes for their own").isZero();
    acting.as(petro);
    board.vote(session, question, true);
    board.vote(session, question, true);
    assertThat(board.list(session).get(0).votes()).isEqualTo(1);
    assertThat(board.list(session).get(0).voted()).isTrue();
    board.vote(session, question, false);
    board.vote(session, question, false);
    assertThat(board.list(session).get(0).votes()).isZero();
  }

  @Test
  void votesThatComeAtOnceAreAllCounted() throws Exception {
    long question = ask(olena, "Де записи?");
    List<Callable<Void>> votes = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      long voter = data.person();
      data.enroll(course, voter);
      votes.add(
          () -> {
            crowd.vote(session, question, voter);
            return null;
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(10);
    try {
      for (Future<Void> vote : threads.invokeAll(votes)) {
        vote.get();
      }
    } finally {
      threads.shutdown();
    }
    acting.as(olena);
    assertThat(board.list(session).get(0).votes()).isEqualTo(20);
  }

  @Test
  void aQuestionWithoutANameShowsNone() {
    acting.as(olena);
    board.ask(session, "Чи можна без мера?", false);
    acting.as(petro);
    assertThat(board.list(session).get(0).askedAs()).isNull();
    acting.asTrainerOf(course, trainer);
    assertThat(board.listForStaff(session).get(0).askedAs()).isNull();
  }

  @Test
  void theSameQuestionPressedTwiceIsAskedOnce() {
    ask(olena, "Коли тест?");
    ask(olena, "Коли тест?");
    assertThat(texts()).hasSize(1);
  }

  @Test
  void fiveOpenQuestionsAreEnough() {
    for (int i = 1; i <= 5; i++) {
      ask(olena, "Запитання " + i);
    }
    assertThatThrownBy(() -> board.ask(session, "Запитання 6", true))
        .isInstanceOf(TooManyQuestionsException.class);
    board.withdraw(session, board.list(session).get(0).id());
    board.ask(session, "Запитання 6", true);
    assertThat(texts()).hasSize(5).contains("Запитання 6");
  }

  @Test
  void nobodyTakesAnothersQuestionBack() {
    long question = ask(olena, "Чия це громада?");
    acting.as(petro);
    assertThatThrownBy(() -> board.withdraw(session, question))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void hidingNeedsAReasonAndIsKeptInTheAuditTrail() {
    long question = ask(olena, "Реклама");
    acting.asTrainerOf(course, trainer);
    assertThatThrownBy(() -> board.hide(session, question, " "))
        .isInstanceOf(InvalidInputException.class);
    board.hide(session, question, "реклама");
    assertThat(board.listForStaff(session).get(0).hiddenReason()).isEqualTo("реклама");
    assertThat(
            data.text(
                "SELECT reason FROM audit_entry WHERE action = 'session.board.hide' AND object_id = ?",
                String.valueOf(question)))
        .isEqualTo("реклама");
    acting.as(petro);
    assertThat(texts()).isEmpty();
    assertThatThrownBy(() -> board.vote(session, question, true))
        .isInstanceOf(NotFoundException.class);
    acting.asTrainerOf(course, trainer);
    board.unhide(session, question);
    acting.as(petro);
    assertThat(texts()).hasSize(1);
  }

  @Test
  void theRevisionRisesWithEachChangeOnly() {
    acting.as(olena);
    long before = board.revision(session);
    long question = ask(olena, "Чи буде запис?");
    long asked = board.revision(session);
    assertThat(asked).isGreaterThan(before);
    acting.as(petro);
    board.vote(session, question, true);
    long voted = board.revision(session);
    assertThat(voted).isGreaterThan(asked);
    board.vote(session, question, true);
    assertThat(board.revision(session)).isEqualTo(voted);
  }

  @Test
  void aStrangerSeesNoBoardAndAnOldOneIsClosed() {
    acting.as(data.person());
    assertThatThrownBy(() -> board.list(session)).isInstanceOf(AccessDeniedException.class);
    long old = data.session(course, KyivTime.now(clock).minusDays(3), 75);
    acting.as(olena);
    assertThatThrownBy(() -> board.ask(old, "Ще не пізно?", true))
        .isInstanceOf(BoardClosedException.class);
  }

  @Test
  void anErasedPersonsQuestionsHaveNoNameAndTheirVotesAreGone() {
    long own = ask(olena, "Чи лишиться це?");
    long other = ask(petro, "Чи рахуються голоси?");
    acting.as(olena);
    board.vote(session, other, true);
    DataSubject subject =
        new DataSubject(olena, data.emailOf(olena), "Коваленко Олена", "Коваленко", "Олена", "O");
    assertThat(personalData.export(subject).get(0).rows()).hasSize(1);
    assertThat(personalData.keeps(subject)).hasSize(1);
    crowd.erase(subject);
    assertThat(questions.listOf(olena)).isEmpty();
    acting.as(petro);
    assertThat(board.list(session))
        .allMatch(question -> question.votes() == 0)
        .anyMatch(question -> question.id() == own && question.askedAs() == null);
  }
}
