package eu.cities4cities.academy.quiz.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.quiz.QuizForm;
import eu.cities4cities.academy.quiz.QuizService;
import eu.cities4cities.academy.quiz.bank.BankBatches;
import eu.cities4cities.academy.quiz.bank.BankEntry;
import eu.cities4cities.academy.quiz.bank.Question;
import eu.cities4cities.academy.quiz.bank.QuestionBank;
import eu.cities4cities.academy.quiz.bank.QuestionPictures;
import eu.cities4cities.academy.quiz.bank.QuestionVersions;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.quiz.question.QuestionKind;
import eu.cities4cities.academy.quiz.question.Questions;
import eu.cities4cities.academy.quiz.question.Words;
import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.RefusedException;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class InterchangeServiceIT {
  private static final byte[] GIFT =
      ("$CATEGORY: $course$/top/Право/Статути\n\n// [tag:легке]\n::Перше::Чи є громада? {T}\n\n"
              + "Де вона? {=тут}\n\nЗламане {=а\n")
          .getBytes(StandardCharsets.UTF_8);

  @Inject private InterchangeService interchange;
  @Inject private BankBatches batches;
  @Inject private QuestionBank bank;
  @Inject private QuestionVersions versions;
  @Inject private QuestionPictures pictures;
  @Inject private QuizService quizzes;
  @Inject private Clock clock;
  @Inject private TestData data;
  @Inject private Acting acting;

  private long course;
  private long person;

  @BeforeEach
  void aTrainerOfACourse() {
    course = data.openCourse();
    person = data.person();
    acting.asTrainerOf(course, person);
  }

  @Test
  void aPreviewChangesNothing() {
    ImportPlan plan = interchange.preview(course, GIFT);
    assertThat(plan.rows())
        .extracting(ImportPlan.Row::state)
        .containsExactly(ImportPlan.State.NEW, ImportPlan.State.NEW, ImportPlan.State.LEFT_OUT);
    assertThat(bank.listOf(course)).isEmpty();
    assertThat(bank.categories(course)).isEmpty();
  }

  @Test
  void anImportBringsNamesCategoriesAndTagsAndFindsWhatIsThere() {
    var done = interchange.apply(course, "bank.gift", GIFT, false);
    assertThat(done.added()).isEqualTo(2);
    List<Question> added = bank.listOf(course);
    assertThat(added).extracting(Question::getName).containsExactly("Перше", "");
    assertThat(added.get(0).getTags()).containsExactly("легке");
    assertThat(bank.categories(course)).hasSize(2);
    assertThat(added.get(0).getCategoryId()).isEqualTo(bank.categories(course).get(1).getId());

    assertThat(interchange.preview(course, GIFT).count(ImportPlan.State.KNOWN)).isEqualTo(2);
    assertThatThrownBy(() -> interchange.apply(course, "bank.gift", GIFT, false))
        .isInstanceOf(RefusedException.class)
        .hasMessage("interchange.nothing");
    assertThat(interchange.apply(course, "bank.gift", GIFT, true).added()).isEqualTo(2);
    assertThat(bank.categories(course)).hasSize(2);
  }

  @Test
  void anImportIsTakenBack() {
    var done = interchange.apply(course, "bank.gift", GIFT, false);
    assertThat(batches.latest(course).get(0).detail()).isEqualTo("bank.gift");
    batches.undo(course, done.batch());
    assertThat(bank.listOf(course)).isEmpty();
    assertThat(bank.categories(course)).isEmpty();
    assertThat(interchange.preview(course, GIFT).count(ImportPlan.State.NEW)).isEqualTo(2);
  }

  @Test
  void everyKindWithItsPicturesComesIntoAnotherCourseAsItIs() {
    long file = pictures.keep("map.png", AllKinds.png(1000, 600)).file();
    long category = bank.addCategory(course, null, new Words("Право", "Law"));
    for (QuestionContent content : AllKinds.showing(file)) {
      bank.add(course, new BankEntry(content, "", category, Set.of("так")));
    }
    for (QuestionFormat format :
        List.of(QuestionFormat.MOODLE_XML, QuestionFormat.QTI_21, QuestionFormat.QTI_30)) {
      acting.asTrainerOf(course, person);
      var exported = interchange.export(course, ExportScope.category(category), format);
      assertThat(exported.questions()).isEqualTo(QuestionKind.values().length);
      long other = data.openCourse();
      acting.asTrainerOf(other, person);
      interchange.apply(other, exported.fileName(), exported.content(), false);
      List<Question> came = bank.listOf(other);
      assertThat(came).allMatch(question -> question.getTags().equals(Set.of("так")));
      assertThat(contents(other)).isEqualTo(contents(course));
      assertThat(bank.categories(other).get(0).name().uk()).isEqualTo("Право");
    }
  }

  @Test
  void picturesTooLargeForOneFileStayUntilFewerAreWanted() {
    long file = pictures.keep("map.png", AllKinds.png(1000, 600)).file();
    long category = bank.addCategory(course, null, new Words("Право", "Law"));
    for (QuestionContent content : AllKinds.showing(file)) {
      bank.add(course, new BankEntry(content, "", category, Set.of()));
    }
    int size = QuestionFormat.MOST_PICTURE_BYTES + 1;
    data.insert("UPDATE stored_file SET size = ? WHERE id = ?", size, file);
    assertThatThrownBy(() -> interchange.export(course, ExportScope.BANK, QuestionFormat.QTI_30))
        .isInstanceOf(RefusedException.class)
        .hasMessage("interchange.largePictures");
    assertThat(interchange.export(course, ExportScope.BANK, QuestionFormat.GIFT).questions())
        .isEqualTo(QuestionKind.values().length);
  }

  @Test
  void aQuizGoesOutByItself() {
    interchange.apply(course, "bank.gift", GIFT, false);
    QuizForm form = new QuizForm();
    form.setTitleUk("Тест");
    form.setOpensAt(KyivTime.now(clock).minusDays(1));
    form.setClosesAt(KyivTime.now(clock).plusDays(1));
    long quiz = quizzes.create(course, form, List.of(Questions.single(4, 1)));
    var exported = interchange.export(course, ExportScope.quiz(quiz), QuestionFormat.GIFT);
    assertThat(exported.questions()).isEqualTo(1);
    assertThat(new String(exported.content(), StandardCharsets.UTF_8)).contains("Питання");
    long other = data.openCourse();
    acting.asTrainerOf(other, person);
    assertThatThrownBy(() -> interchange.export(other, ExportScope.quiz(quiz), QuestionFormat.GIFT))
        .isInstanceOf(AccessDeniedException.class);
  }

  /** What the questions say, whichever file their pictures are. */
  private List<QuestionContent> contents(long of) {
    return bank.listOf(of).stream()
        .map(question -> versions.get(question.getCurrentVersion()))
        .map(content -> ExchangedQuestion.renumbered(content, file -> 1))
        .toList();
  }

  @Test
  void thoseWhoDoNotRunTheCourseNeitherBringNorTake() {
    acting.asTrainerOf(data.openCourse(), data.person());
    assertThatThrownBy(() -> interchange.preview(course, GIFT))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> interchange.apply(course, "x", GIFT, false))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> interchange.export(course, ExportScope.BANK, QuestionFormat.GIFT))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void anEmptyBankIsNoFile() {
    assertThatThrownBy(() -> interchange.export(course, ExportScope.BANK, QuestionFormat.GIFT))
        .isInstanceOf(RefusedException.class)
        .hasMessage("interchange.noQuestions");
  }
}
