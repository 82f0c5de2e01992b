package eu.cities4cities.academy.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.quiz.grading.GradingRule;
import eu.cities4cities.academy.quiz.grading.GradingService;
import eu.cities4cities.academy.quiz.question.FileUpload;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.quiz.question.Questions;
import eu.cities4cities.academy.quiz.question.Rubric;
import eu.cities4cities.academy.quiz.question.Words;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.CallerFacts;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.file.FileRefusedException;
import eu.cities4cities.academy.shared.file.FileService;
import eu.cities4cities.academy.shared.file.StoredFile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files as answers: brought by their person, named by their answer, read by the course's staff. */
@ExtendWith(ArquillianExtension.class)
class AttemptFilesIT {
  @Inject private QuizEntryService entries;
  @Inject private AttemptService attempts;
  @Inject private AttemptFileService files;
  @Inject private FileService store;
  @Inject private QuizService quizzes;
  @Inject private GradingService grading;
  @Inject private TestData data;
  @Inject private Caller caller;
  @Inject private Clock clock;

  private long course;
  private long quiz;
  private long takesFiles;
  private long takesNone;
  private long person;
  private String attempt;

  @BeforeEach
  void aQuizWithAQuestionThatTakesTwoFiles() {
    course = data.openCourse();
    QuizForm form = new QuizForm();
    form.setTitleUk("Тест");
    form.setTitleEn("Quiz");
    form.setOpensAt(KyivTime.now(clock).minusDays(1));
    form.setClosesAt(KyivTime.now(clock).plusDays(1));
    form.setPublished(true);
    QuestionContent letter =
        QuestionContent.of(new Words("Лист", "Letter"), 5, new FileUpload(2, Rubric.NONE));
    quiz = quizzes.create(course, form, List.of(letter, Questions.single(4, 2)));
    List<Long> questions = new ArrayList<>(quizzes.contents(quiz).keySet());
    takesFiles = questions.get(0);
    takesNone = questions.get(1);
    person = enrolled();
    become(person, Role.PARTICIPANT);
    attempt = entries.start(quiz);
  }

  @Test
  void aFileIsBroughtNamedByTheAnswerAndReadByStaffAlone() {
    StoredFile letter = bring("лист.txt", "Вітаємо!");
    int writer = attempts.takeWriter(attempt);
    List<String> ids = List.of(String.valueOf(letter.getId()));
    attempts.save(attempt, new AnswerKey(takesFiles, writer, 1), ids, null);
    assertThat(files.named(attempt, takesFiles, ids))
        .extracting(StoredFile::getName)
        .containsExactly("лист.txt");

    become(data.person(), Role.ORGANIZER);
    assertThat(store.open(letter.getToken()).name()).isEqualTo("лист.txt");
    grading.setRule(quiz, new GradingRule(true, false, 20));
    assertThat(store.open(letter.getToken()).name()).isEqualTo("file.txt");
    become(person, Role.PARTICIPANT);
    assertThat(store.open(letter.getToken()).name()).isEqualTo("лист.txt");
    become(enrolled(), Role.PARTICIPANT);
    assertThatThrownBy(() -> store.open(letter.getToken())).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> files.named(attempt, takesFiles, ids))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void nobodyHandsInAFileThatTheyHaveNotBrought() {
    long others = bring("чужий.txt", "Чуже").getId();
    become(enrolled(), Role.PARTICIPANT);
    String own = entries.start(quiz);
    var key = new AnswerKey(takesFiles, attempts.takeWriter(own), 1);
    assertThatThrownBy(() -> attempts.save(own, key, List.of(String.valueOf(others)), null))
        .isInstanceOf(InvalidInputException.class);
    assertThat(attempts.view(own).answered()).isZero();
  }

  @Test
  void onlyQuestionsThatTakeFilesTakeThemAndOnlyOfKnownKinds() {
    assertThatThrownBy(() -> files.bring(attempt, takesNone, upload("лист.txt", "Текст")))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> bring("page.html", "<html>")).isInstanceOf(FileRefusedException.class);
    for (int brought = 0; brought < 30; brought++) {
      bring("лист.txt", "Версія " + brought);
    }
    assertThatThrownBy(() -> bring("лист.txt", "Ще одна")).isInstanceOf(FileRefusedException.class);
  }

  private StoredFile bring(String name, String text) {
    return files.bring(attempt, takesFiles, upload(name, text));
  }

  private static FileService.Upload upload(String name, String text) {
    return new FileService.Upload(
        name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private long enrolled() {
    long someone = data.person();
    data.enroll(course, someone);
    return someone;
  }

  private void become(long who, Role role) {
    caller.become(
        new CallerFacts(who, null, "Тест", Language.UK, null, Set.of(role), Set.of(), Set.of()));
  }
}
