package eu.cities4cities.academy.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.quiz.bank.BankBatches;
import eu.cities4cities.academy.quiz.bank.BankEntry;
import eu.cities4cities.academy.quiz.bank.BankRow;
import eu.cities4cities.academy.quiz.bank.CategoryService;
import eu.cities4cities.academy.quiz.bank.QuestionBank;
import eu.cities4cities.academy.quiz.question.Questions;
import eu.cities4cities.academy.quiz.question.Words;
import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.CallerFacts;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Role;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class QuizSlotIT {
  @Inject private QuizSlotService slots;
  @Inject private QuizService quizzes;
  @Inject private QuizEntryService entries;
  @Inject private AttemptService attempts;
  @Inject private QuestionBank bank;
  @Inject private CategoryService categories;
  @Inject private BankBatches batches;
  @Inject private TestData data;
  @Inject private Caller caller;
  @Inject private Clock clock;

  private long course;
  private long quiz;

  @BeforeEach
  void aQuizOfTwoQuestionsOfABankOfFive() {
    course = data.openCourse();
    QuizForm form = new QuizForm();
    form.setTitleUk("Підсумковий тест");
    form.setOpensAt(KyivTime.now(clock).minusDays(1));
    form.setClosesAt(KyivTime.now(clock).plusDays(1));
    form.setShuffleQuestions(false);
    form.setPublished(true);
    quiz = quizzes.create(course, form, List.of(Questions.single(4, 2), Questions.single(4, 3)));
    for (int more = 0; more < 3; more++) {
      bank.add(course, BankEntry.of(Questions.single(5, 1 + more)));
    }
    become(data.person(), Role.ORGANIZER);
  }

  @Test
  void aDrawnPlaceAsksAsManyAsItSaysForItsOwnPoints() {
    SlotForm draw = new SlotForm();
    draw.setDraws(3);
    draw.setPoints(4);
    slots.addDraw(quiz, draw);
    assertThat(slots.list(quiz).get(2).pool()).isEqualTo(5);
    assertThat(slots.size(quiz).questions()).isEqualTo(5);
    int fixed = slots.list(quiz).get(0).content().points();
    assertThat(slots.size(quiz).points()).isEqualTo(2 * fixed + 12);

    List<AskedQuestion> asked = attempt().questions();
    assertThat(asked).hasSize(5);
    assertThat(asked.stream().map(AskedQuestion::question)).doesNotHaveDuplicates();
    assertThat(asked.stream().skip(2).map(each -> each.content().points())).containsOnly(4);
  }

  @Test
  void placesMoveAndBreakIntoPagesThatTheAttemptKeeps() {
    long added = slots.find(quiz, "").get(0).id();
    slots.add(quiz, added);
    slots.add(quiz, added);
    assertThat(slots.list(quiz)).hasSize(3);
    assertThat(slots.find(quiz, "")).extracting(BankRow::id).doesNotContain(added);
    slots.move(quiz, slots.list(quiz).get(2).id(), -2);
    assertThat(slots.list(quiz).get(0).question()).isEqualTo(added);
    slots.breakPage(quiz, slots.list(quiz).get(1).id());
    slots.breakPage(quiz, slots.list(quiz).get(2).id());
    assertThat(slots.list(quiz)).extracting(SlotRow::page).containsExactly(1, 2, 3);
    slots.remove(quiz, slots.list(quiz).get(1).id());
    assertThat(slots.list(quiz)).extracting(SlotRow::page).containsExactly(1, 2);
    assertThat(attempt().questions()).extracting(AskedQuestion::page).containsExactly(1, 2);
    slots.breakPage(quiz, slots.list(quiz).get(1).id());
    assertThat(slots.list(quiz)).extracting(SlotRow::page).containsExactly(1, 1);
    slots.paginate(quiz, 1);
    assertThat(slots.list(quiz)).extracting(SlotRow::page).containsExactly(1, 2);
  }

  @Test
  void aPlaceWhoseCategoryIsRemovedIsOfferedBackOnlyWithIt() {
    long letters = categories.save(course, null, null, new Words("Листи", ""));
    bank.add(course, new BankEntry(Questions.single(3, 1), "", letters, Set.of()));
    SlotForm draw = new SlotForm();
    draw.setDraws(1);
    draw.setCategory(letters);
    slots.addDraw(quiz, draw);
    long place = slots.list(quiz).get(2).id();
    slots.remove(quiz, place);
    categories.remove(course, letters);
    assertThat(slots.removed(quiz)).isEmpty();
    batches.undo(course, batches.removals(course).get(0).id());
    assertThat(slots.removed(quiz)).extracting(SlotRow::id).containsExactly(place);
    slots.putBack(quiz, place);
    assertThat(slots.list(quiz).get(2).pool()).isEqualTo(1);
  }

  @Test
  void aPlaceTakenOutGoesBackWhereItWasWithItsPage() {
    slots.add(quiz, slots.find(quiz, "").get(0).id());
    slots.paginate(quiz, 1);
    List<SlotRow> before = slots.list(quiz);
    for (SlotRow gone : before) {
      slots.remove(quiz, gone.id());
      assertThat(slots.list(quiz)).extracting(SlotRow::page).containsExactly(1, 2);
      assertThat(slots.removed(quiz)).extracting(SlotRow::id).containsExactly(gone.id());
      slots.putBack(quiz, gone.id());
      assertThat(slots.list(quiz)).isEqualTo(before);
    }
    assertThat(slots.removed(quiz)).isEmpty();
    slots.remove(quiz, before.get(0).id());
    slots.add(quiz, before.get(0).question());
    assertThat(slots.removed(quiz)).isEmpty();
    assertThatThrownBy(() -> slots.putBack(quiz, before.get(0).id()))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void poolsThatOverlapAreCountedAsTheyAreDrawn() {
    SlotForm draw = new SlotForm();
    draw.setDraws(5);
    slots.addDraw(quiz, draw);
    assertThat(slots.size(quiz).questions()).isEqualTo(5).isEqualTo(attempt().asked().size());
  }

  @Test
  void whatCannotBeIsRefused() {
    SlotForm draw = new SlotForm();
    draw.setDraws(0);
    assertThatThrownBy(() -> slots.addDraw(quiz, draw)).isInstanceOf(InvalidInputException.class);
    draw.setDraws(1);
    draw.setPoints(0);
    assertThatThrownBy(() -> slots.addDraw(quiz, draw)).isInstanceOf(InvalidInputException.class);
    long foreign = bank.add(data.openCourse(), BankEntry.of(Questions.single(4, 1)));
    assertThatThrownBy(() -> slots.add(quiz, foreign)).isInstanceOf(NotFoundException.class);
    become(data.person(), Role.PARTICIPANT);
    assertThatThrownBy(() -> slots.list(quiz)).isInstanceOf(AccessDeniedException.class);
  }

  private AttemptView attempt() {
    long person = data.person();
    data.enroll(course, person);
    become(person, Role.PARTICIPANT);
    AttemptView view = attempts.view(entries.start(quiz));
    become(data.person(), Role.ORGANIZER);
    return view;
  }

  private void become(long who, Role role) {
    caller.become(
        new CallerFacts(who, null, "Тест", Language.UK, null, Set.of(role), Set.of(), Set.of()));
  }
}
