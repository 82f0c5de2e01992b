package eu.cities4cities.academy.quiz.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.quiz.question.Cloze;
import eu.cities4cities.academy.quiz.question.Picture;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.quiz.question.QuestionKind;
import eu.cities4cities.academy.quiz.question.Questions;
import eu.cities4cities.academy.quiz.question.ShortAnswer;
import eu.cities4cities.academy.quiz.question.TrueFalse;
import eu.cities4cities.academy.quiz.question.Weight;
import eu.cities4cities.academy.quiz.question.Words;
import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.CallerFacts;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.StaleException;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class BankServiceIT {
  @Inject private BankService bank;
  @Inject private BankBatches batches;
  @Inject private CategoryService categories;
  @Inject private QuestionBank questions;
  @Inject private QuestionPictures pictures;
  @Inject private QuestionVersions versions;
  @Resource private UserTransaction transaction;
  @Inject private TestData data;
  @Inject private Caller caller;

  private long course;

  @BeforeEach
  void anEmptyBankOfAnOrganizer() {
    course = data.openCourse();
    become(data.person(), Role.ORGANIZER);
  }

  @Test
  void theListIsSearchedByTextKindCategoryAndTag() {
    long letters = categories.save(course, null, null, new Words("Листи", "Letters"));
    long first = categories.save(course, null, letters, new Words("Перший лист", ""));
    long plain = add("Що пишуть у першому листі?", null);
    long inside = bank.save(course, null, entry("Хто підписує?", first, "b1", "листи"));
    long percent = add("Скільки це: 100 %?", null);
    long gaps =
        add(
            QuestionContent.of(
                Words.NONE,
                1,
                new Cloze(
                    new Words("Столиця – {{1}}", ""),
                    List.of(
                        new Cloze.Gap(
                            1,
                            1,
                            new ShortAnswer(
                                false,
                                List.of(
                                    new ShortAnswer.Accepted(
                                        "Київ", Weight.FULL, Words.NONE))))))));
    assertThat(found("", null, null, "")).containsExactly(gaps, percent, inside, plain);
    assertThat(found("ЛИСТІ", null, null, "")).containsExactly(plain);
    assertThat(found("100 %?", null, null, "")).containsExactly(percent);
    assertThat(found("столиця", null, null, "")).containsExactly(gaps);
    assertThat(found("", QuestionKind.CLOZE, null, "")).containsExactly(gaps);
    assertThat(found("", null, letters, "")).containsExactly(inside);
    assertThat(found("", null, BankFilter.NO_CATEGORY, "")).containsExactly(gaps, percent, plain);
    assertThat(found("", null, null, "листи")).containsExactly(inside);
    assertThat(bank.tags(course)).containsExactly("b1", "листи");
    assertThat(bank.list(course, BankFilter.ALL, 1, 2))
        .extracting(BankRow::id)
        .containsExactly(percent, inside);
    assertThat(bank.count(course, BankFilter.ALL)).isEqualTo(4);
  }

  @Test
  void questionsThatAskTheSameStandTogether() {
    long one = add("Столиця України?", null);
    add("Інше питання?", null);
    long two = add("столиця  України", null);
    var twins = new BankFilter("", null, null, "", BankFilter.Show.TWINS);
    assertThat(bank.list(course, twins, 0, 9)).extracting(BankRow::id).containsExactly(one, two);
    assertThat(bank.list(course, twins, 0, 9)).extracting(BankRow::twins).containsOnly(1);
    batches.retire(course, List.of(one));
    assertThat(bank.count(course, twins)).isZero();
  }

  @Test
  void manyQuestionsAreChangedAtOnceAndThatIsUndone() {
    long letters = categories.save(course, null, null, new Words("Листи", ""));
    long one = add("Раз", letters);
    long two = add("Два", null);
    List<Long> both = List.of(one, two);
    assertThat(batches.move(course, both, letters)).isEqualTo(1);
    assertThat(batches.tag(course, both, " легкі ")).isEqualTo(2);
    assertThat(batches.tag(course, both, "легкі")).isZero();
    assertThat(batches.retire(course, List.of(two))).isEqualTo(1);
    assertThat(batches.latest(course))
        .extracting(BatchRow::kind)
        .containsExactly(
            QuestionBatch.Kind.RETIRE, QuestionBatch.Kind.TAG, QuestionBatch.Kind.MOVE);
    assertThat(found("", null, letters, "легкі")).containsExactly(one);

    batches.latest(course).forEach(batch -> batches.undo(course, batch.id()));
    assertThat(batches.latest(course)).isEmpty();
    assertThat(found("", null, letters, "")).containsExactly(one);
    assertThat(found("", null, null, "легкі")).isEmpty();
    assertThat(bank.count(course, BankFilter.ALL)).isEqualTo(2);
  }

  @Test
  void whatWasAddedAtOnceIsPutOutOfUseTogether() {
    add("Було", null);
    long batch =
        batches.add(
            course, List.of(entry("Раз", null), entry("Два", null)), "питання.gift", List.of());
    assertThat(bank.count(course, BankFilter.ALL)).isEqualTo(3);
    batches.undo(course, batch);
    assertThat(bank.count(course, BankFilter.ALL)).isEqualTo(1);
    var retired = new BankFilter("", null, null, "", BankFilter.Show.RETIRED);
    assertThat(bank.count(course, retired)).isEqualTo(2);
  }

  @Test
  void whatHasBeenMovedOnStaysWhereItIs() {
    long letters = categories.save(course, null, null, new Words("Листи", ""));
    long money = categories.save(course, null, null, new Words("Кошти", ""));
    long one = add("Раз", null);
    long two = add("Два", null);
    batches.move(course, List.of(one, two), letters);
    long moved = batches.latest(course).get(0).id();
    batches.move(course, List.of(two), money);
    batches.undo(course, moved);
    assertThat(found("", null, BankFilter.NO_CATEGORY, "")).containsExactly(one);
    assertThat(found("", null, money, "")).containsExactly(two);
  }

  @Test
  void categoriesOfAnImportGoWithItUnlessTheyAreNeeded() {
    long outer = questions.addCategory(course, null, new Words("Право", ""));
    long inner = questions.addCategory(course, outer, new Words("Статути", ""));
    long drawn = questions.addCategory(course, outer, new Words("Закони", ""));
    long used = questions.addCategory(course, null, new Words("Листи", ""));
    long batch =
        batches.add(
            course,
            List.of(entry("Раз", inner), entry("Два", drawn), entry("Три", used)),
            "питання.gift",
            List.of(outer, inner, drawn, used));
    add("Своє", used);
    data.insert(
        "INSERT INTO quiz_slot (quiz_id, position, page, category_id, draws) VALUES (?, 1, 1, ?, 1)",
        quiz(),
        drawn);
    assertThat(batches.imports(course)).extracting(BatchRow::count).containsExactly(3);
    batches.undo(course, batch);
    assertThat(batches.imports(course)).isEmpty();
    assertThat(categories.list(course))
        .extracting(CategoryRow::id)
        .containsExactly(used, outer, drawn);
  }

  @Test
  void aNameMayNotBeTooLong() {
    BankEntry plain = entry("Що?", null);
    var named = new BankEntry(plain.content(), "а".repeat(201), null, Set.of());
    assertThatThrownBy(() -> bank.save(course, null, named))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("quiz.refused.longName");
  }

  @Test
  void categoriesStandInEachOtherTwentyLevelsDeep() {
    long first = categories.save(course, null, null, new Words("Рівень 1", ""));
    long at = first;
    for (int level = 2; level <= CategoryService.DEEPEST; level++) {
      at = categories.save(course, null, at, new Words("Рівень " + level, ""));
    }
    long lowest = at;
    assertThatThrownBy(() -> categories.save(course, null, lowest, new Words("Ще один", "")))
        .hasMessage("quiz.refused.deepCategory");
    long top = categories.save(course, null, null, new Words("Верх", ""));
    assertThatThrownBy(() -> categories.save(course, first, top, new Words("Рівень 1", "")))
        .hasMessage("quiz.refused.deepCategory");
  }

  @Test
  void anotherCoursesQuestionsAreLeftAlone() {
    long foreign = questions.add(data.openCourse(), entry("Чуже", null));
    assertThat(batches.retire(course, List.of(foreign))).isZero();
    assertThatThrownBy(() -> bank.open(course, foreign)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void versionsAreComparedAndBroughtBack() {
    long question = bank.save(course, null, BankEntry.of(Questions.single(3, 1)));
    BankQuestion before = bank.open(course, question);
    bank.save(course, before, BankEntry.of(Questions.single(3, 2)));
    assertThatThrownBy(() -> bank.save(course, before, BankEntry.of(Questions.single(3, 3))))
        .isInstanceOf(StaleException.class);
    assertThat(bank.versions(course, question))
        .extracting(VersionRow::number)
        .containsExactly(2, 1);
    assertThat(bank.differences(course, question, 1))
        .extracting(VersionDifference::key)
        .containsOnly("quiz.bank.line.choice");
    bank.bringBack(course, question, 1);
    BankQuestion after = bank.open(course, question);
    assertThat(after.number()).isEqualTo(3);
    assertThat(after.entry().content()).isEqualTo(before.entry().content());
    assertThat(bank.differences(course, question, 1)).isEmpty();
  }

  @Test
  void whatIsOnlyMovedOrTaggedGetsNoNewVersion() {
    long question = add("Що?", null);
    long letters = categories.save(course, null, null, new Words("Листи", ""));
    BankQuestion opened = bank.open(course, question);
    bank.save(course, opened, entry("Що?", letters, "b1"));
    BankQuestion moved = bank.open(course, question);
    assertThat(moved.number()).isEqualTo(1);
    assertThat(moved.entry().tags()).containsExactly("b1");
    bank.save(course, moved, entry("Що?", null));
    assertThat(bank.open(course, question).entry().tags()).isEmpty();
  }

  @Test
  void whatWasMovedOrTaggedMeanwhileIsNotUndoneBySaving() {
    long question = add("Що?", null);
    long letters = categories.save(course, null, null, new Words("Листи", ""));
    BankQuestion opened = bank.open(course, question);
    batches.move(course, List.of(question), letters);
    assertThatThrownBy(() -> bank.save(course, opened, entry("Що саме?", null)))
        .isInstanceOf(StaleException.class);
    BankQuestion moved = bank.open(course, question);
    batches.tag(course, List.of(question), "b1");
    assertThatThrownBy(() -> bank.save(course, moved, entry("Що саме?", letters)))
        .isInstanceOf(StaleException.class);
    BankEntry kept = bank.open(course, question).entry();
    assertThat(kept.categoryId()).isEqualTo(letters);
    assertThat(kept.tags()).containsExactly("b1");
  }

  @Test
  void theListSaysWhereAQuestionIsUsed() {
    long letters = categories.save(course, null, null, new Words("Листи", ""));
    long fixed = add("Раз", null);
    long drawn = add("Два", letters);
    long quiz = quiz();
    data.insert(
        "INSERT INTO quiz_slot (quiz_id, position, page, question_id, draws) VALUES (?, 1, 1, ?, 1)",
        quiz,
        fixed);
    data.insert(
        "INSERT INTO quiz_slot (quiz_id, position, page, category_id, draws) VALUES (?, 2, 1, ?, 1)",
        quiz,
        letters);
    assertThat(bank.list(course, BankFilter.ALL, 0, 9))
        .filteredOn(row -> !row.uses().isEmpty())
        .extracting(BankRow::id)
        .containsExactly(fixed);
    assertThat(bank.open(course, drawn).uses())
        .extracting(QuestionUse::drawn)
        .containsExactly(true);
    assertThatThrownBy(() -> categories.remove(course, letters))
        .isInstanceOf(CategoryInUseException.class);
  }

  @Test
  void whatIsInARemovedCategoryGoesOneUp() {
    long top = categories.save(course, null, null, new Words("Верх", ""));
    long middle = categories.save(course, null, top, new Words("Середина", ""));
    long low = categories.save(course, null, middle, new Words("Низ", ""));
    long question = add("Що?", middle);
    assertThatThrownBy(() -> categories.save(course, top, low, new Words("Верх", "")))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> categories.save(course, null, top, new Words("Середина", "")))
        .isInstanceOf(InvalidInputException.class);
    categories.remove(course, middle);
    assertThat(categories.list(course))
        .extracting(CategoryRow::depth, CategoryRow::id)
        .containsExactly(tuple(0, top), tuple(1, low));
    assertThat(found("", null, top, "")).containsExactly(question);
    assertThat(categories.list(course).get(0).questions()).isEqualTo(1);
  }

  @Test
  void aRemovedCategoryComesBackWithWhatWasInIt() {
    long top = categories.save(course, null, null, new Words("Верх", ""));
    long middle = categories.save(course, null, top, new Words("Середина", "Middle"));
    long low = categories.save(course, null, middle, new Words("Низ", ""));
    long stays = add("Що?", middle);
    long movedOn = add("Хто?", middle);
    long retired = add("Було", middle);
    batches.retire(course, List.of(retired));
    categories.remove(course, middle);
    BatchRow removal = batches.removals(course).get(0);
    assertThat(removal.about(Language.EN)).isEqualTo("Middle");
    assertThat(removal.count()).isEqualTo(3);
    batches.move(course, List.of(movedOn), low);

    batches.undo(course, removal.id());
    assertThat(batches.removals(course)).isEmpty();
    assertThat(categories.list(course))
        .extracting(CategoryRow::id, CategoryRow::depth)
        .containsExactly(tuple(top, 0), tuple(middle, 1), tuple(low, 2));
    assertThat(bank.open(course, stays).entry().categoryId()).isEqualTo(middle);
    assertThat(bank.open(course, retired).entry().categoryId()).isEqualTo(middle);
    assertThat(bank.open(course, movedOn).entry().categoryId()).isEqualTo(low);
  }

  @Test
  void aRemovedCategoryHasNoPlaceBesideANamesake() {
    long letters = categories.save(course, null, null, new Words("Листи", ""));
    categories.remove(course, letters);
    long removal = batches.removals(course).get(0).id();
    categories.save(course, null, null, new Words("Листи", ""));
    assertThatThrownBy(() -> batches.undo(course, removal))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("quiz.refused.sameCategory");
    assertThat(batches.removals(course)).hasSize(1);
  }

  @Test
  void aRemovedCategoryComesBackOnlyWhereALevelIsLeftForIt() {
    long top = categories.save(course, null, null, new Words("Верх", ""));
    long middle = categories.save(course, null, top, new Words("Середина", ""));
    long at = categories.save(course, null, middle, new Words("Рівень 2", ""));
    categories.remove(course, middle);
    long removal = batches.removals(course).get(0).id();
    for (int level = 3; level <= CategoryService.DEEPEST; level++) {
      at = categories.save(course, null, at, new Words("Рівень " + level, ""));
    }
    assertThatThrownBy(() -> batches.undo(course, removal))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("quiz.refused.deepCategory");
    assertThat(batches.removals(course)).hasSize(1);
    assertThat(categories.list(course)).hasSize(CategoryService.DEEPEST);

    categories.remove(course, at);
    batches.undo(course, removal);
    assertThat(categories.list(course))
        .hasSize(CategoryService.DEEPEST)
        .extracting(CategoryRow::depth)
        .endsWith(CategoryService.DEEPEST - 1);
  }

  @Test
  void aCategoryWhoseUpperOneIsGoneTooComesBackAboveThat() {
    long top = categories.save(course, null, null, new Words("Верх", ""));
    long middle = categories.save(course, null, top, new Words("Середина", ""));
    long low = categories.save(course, null, middle, new Words("Низ", ""));
    long question = add("Що?", low);
    categories.remove(course, low);
    long removal = batches.removals(course).get(0).id();
    categories.remove(course, middle);
    assertThat(bank.open(course, question).entry().categoryId()).isEqualTo(top);
    batches.undo(course, removal);
    assertThat(categories.list(course))
        .extracting(CategoryRow::id, CategoryRow::parentId)
        .containsExactly(tuple(top, null), tuple(low, top));
    assertThat(bank.open(course, question).entry().categoryId()).isEqualTo(low);
  }

  @Test
  void aChangeIsUndoneInItsCourseOnly() {
    batches.retire(course, List.of(add("Що?", null)));
    long batch = batches.latest(course).get(0).id();
    long other = data.openCourse();
    assertThatThrownBy(() -> batches.undo(other, batch)).isInstanceOf(NotFoundException.class);
    assertThat(batches.latest(course)).hasSize(1);
  }

  @Test
  void aVersionThatWasNeverCommittedIsNotRemembered() throws Exception {
    transaction.begin();
    long version = bank.open(course, add("Що?", null)).version();
    assertThat(versions.get(List.of(version))).hasSize(1);
    transaction.rollback();
    assertThat(versions.get(List.of(version))).isEmpty();
  }

  @Test
  void aCopiedCourseGetsItsBank() {
    long letters = categories.save(course, null, null, new Words("Листи", ""));
    long first = categories.save(course, null, letters, new Words("Перший", ""));
    bank.save(course, null, entry("Що?", first, "b1"));
    long retired = add("Було", null);
    batches.retire(course, List.of(retired));
    long other = data.openCourse();
    questions.copy(course, other);
    List<BankRow> copied = bank.list(other, BankFilter.ALL, 0, 9);
    assertThat(copied).hasSize(1);
    assertThat(copied.get(0).tags()).containsExactly("b1");
    assertThat(categories.list(other)).extracting(CategoryRow::depth).containsExactly(0, 1);
    assertThat(copied.get(0).categoryId()).isEqualTo(categories.list(other).get(1).id());
  }

  @Test
  void aPictureIsReadByThoseWhoTakePart() throws IOException {
    QuestionPictures.Kept kept = bank.keepPicture(course, "мапа.png", png(40, 20));
    assertThat(kept.ratio()).isEqualTo(500);
    add(
        new QuestionContent(
            new Words("Що тут?", ""),
            1,
            Words.NONE,
            List.of(new Picture(kept.file(), new Words("Мапа", "Map"))),
            new TrueFalse(true, Words.NONE, Words.NONE)));
    assertThat(bank.pictures(course, List.of(kept.file())).get(kept.file())).startsWith("/files/");
    assertThat(pictures.inUse(List.of(kept.file(), 999_999L))).containsExactly(kept.file());
    long person = data.person();
    become(person, Role.PARTICIPANT);
    assertThat(pictures.mayRead(kept.file())).isFalse();
    data.enroll(course, person);
    assertThat(pictures.mayRead(kept.file())).isTrue();
    become(data.person(), Role.ORGANIZER);
    assertThatThrownBy(() -> bank.keepPicture(course, "мапа.png", "не картинка".getBytes()))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void trainersWorkInTheBanksOfTheirCoursesOnly() {
    long question = add("Що?", null);
    caller.become(
        new CallerFacts(
            data.person(),
            null,
            "Тест",
            Language.UK,
            null,
            Set.of(Role.TRAINER),
            Set.of(data.openCourse()),
            Set.of()));
    assertThatThrownBy(() -> bank.open(course, question)).isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> batches.retire(course, List.of(question)))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> categories.list(course)).isInstanceOf(AccessDeniedException.class);
  }

  private List<Long> found(String search, QuestionKind kind, Long category, String tag) {
    var filter = new BankFilter(search, kind, category, tag, BankFilter.Show.ASKED);
    List<Long> ids = bank.list(course, filter, 0, 50).stream().map(BankRow::id).toList();
    assertThat(bank.count(course, filter)).isEqualTo(ids.size());
    return ids;
  }

  private long add(String text, Long category) {
    return bank.save(course, null, entry(text, category));
  }

  private long add(QuestionContent content) {
    return bank.save(course, null, BankEntry.of(content));
  }

  private static BankEntry entry(String text, Long category, String... tags) {
    return new BankEntry(
        QuestionContent.of(new Words(text, ""), 1, new TrueFalse(true, Words.NONE, Words.NONE)),
        "",
        category,
        Set.of(tags));
  }

  private long quiz() {
    return data.insert(
        "INSERT INTO quiz (course_id, title_uk, title_en, opens_at, closes_at, attempts_allowed,"
            + " pass_percent, grace_minutes, shuffle_questions, shuffle_choices, counts,"
            + " published, version) VALUES (?, 'Тест', 'Quiz', '2030-05-10 14:00:00',"
            + " '2030-05-12 23:59:59', 2, 60, 15, TRUE, TRUE, TRUE, TRUE, 1)",
        course);
  }

  private static byte[] png(int width, int height) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }

  private void become(long who, Role role) {
    caller.become(
        new CallerFacts(who, null, "Тест", Language.UK, null, Set.of(role), Set.of(), Set.of()));
  }
}
