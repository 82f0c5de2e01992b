package eu.cities4cities.academy.course.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.account.DataSubject;
import eu.cities4cities.academy.course.CourseCopied;
import eu.cities4cities.academy.course.CourseworkService;
import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.StaleException;
import eu.cities4cities.academy.shared.file.FileService;
import eu.cities4cities.academy.shared.file.Samples;
import eu.cities4cities.academy.shared.file.StoredFile;
import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class LessonServiceIT {
  private static final String VTT =
      "WEBVTT\n\n00:01.000 --> 00:05.000\nДоброго дня, колеги\n\n01:23.000 --> 01:25.000\n"
          + "Про меморандум поговоримо завтра\n";

  @Inject private LessonService lessons;
  @Inject private LessonEditing editing;
  @Inject private FileService files;
  @Inject private CourseworkService coursework;
  @Inject private LessonPersonalData personal;
  @Inject private Event<CourseCopied> copied;
  @Inject private TestData data;
  @Inject private Acting acting;
  @Resource private UserTransaction transaction;

  private long course;
  private long trainer;
  private long participant;

  @BeforeEach
  void aCourseWithItsPeople() {
    course = data.openCourse();
    trainer = data.person(Role.TRAINER);
    participant = data.person();
    data.enroll(course, participant);
    acting.asTrainerOf(course, trainer);
  }

  private long lesson(boolean shown) {
    long id = editing.add(data.slugOf(course), "Перший лист", "The first letter");
    LessonForm form = editing.open(id).form();
    form.setBodyUk("<p>Текст</p><script>alert(1)</script>");
    form.setShown(shown);
    editing.save(id, form);
    return id;
  }

  @Test
  void whatIsWrittenIsCleanedBeforeItIsKept() {
    long id = lesson(true);
    assertThat(editing.open(id).form().getBodyUk()).isEqualTo("<p>Текст</p>");
  }

  @Test
  void theSecondOfTwoWhoEditIsToldAndOverwritesNothing() {
    long id = lesson(true);
    LessonForm first = editing.open(id).form();
    LessonForm second = editing.open(id).form();
    first.setTitleUk("Лист першої");
    editing.save(id, first);
    second.setTitleUk("Лист другого");
    assertThatThrownBy(() -> editing.save(id, second)).isInstanceOf(StaleException.class);
    assertThat(editing.open(id).form().getTitleUk()).isEqualTo("Лист першої");
    assertThat(second.getTitleUk()).isEqualTo("Лист другого");
  }

  @Test
  void onlyHostsThatMayBeFramedAreTaken() {
    long id = lesson(true);
    LessonForm form = editing.open(id).form();
    form.setVideoUrl("https://example.org/film.mp4");
    assertThatThrownBy(() -> editing.save(id, form)).isInstanceOf(InvalidInputException.class);
    form.setVideoUrl("https://youtu.be/aqz-KE-bpKQ?si=tracking");
    editing.save(id, form);
    assertThat(editing.open(id).form().getVideoUrl())
        .isEqualTo("https://www.youtube.com/watch?v=aqz-KE-bpKQ");
  }

  @Test
  void aHiddenLessonIsForStaffAlone() {
    long id = lesson(false);
    assertThat(lessons.visit(id).staff()).isTrue();
    acting.as(participant, Role.PARTICIPANT);
    assertThatThrownBy(() -> lessons.visit(id)).isInstanceOf(NotFoundException.class);
    assertThat(lessons.listOf(data.slugOf(course))).isEmpty();
  }

  @Test
  void strangersSeeATitleAndNothingElse() {
    long id = lesson(true);
    editing.addFile(id, pdf("план.pdf"));
    editing.setCaptions(id, Language.UK, VTT);
    acting.as(data.person(), Role.PARTICIPANT);
    LessonVisit visit = lessons.visit(id);
    assertThat(visit.open()).isFalse();
    assertThat(visit.files()).isEmpty();
    assertThatThrownBy(() -> lessons.captions(id, Language.UK))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> lessons.search(id, Language.UK, "лист"))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> lessons.mark(id, true)).isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void whatALessonCarriesIsForItsReaders() {
    long id = lesson(true);
    StoredFile file = editing.addFile(id, pdf("План зустрічі.pdf"));
    acting.as(participant, Role.PARTICIPANT);
    assertThat(files.open(file.getToken()).name()).isEqualTo("План зустрічі.pdf");
    acting.as(data.person(), Role.PARTICIPANT);
    assertThatThrownBy(() -> files.open(file.getToken())).isInstanceOf(NotFoundException.class);
    acting.asTrainerOf(course, trainer);
    editing.removeFile(id, file.getId());
    acting.as(participant, Role.PARTICIPANT);
    assertThatThrownBy(() -> files.open(file.getToken())).isInstanceOf(NotFoundException.class);
  }

  @Test
  void lessonsGoneThroughCountForTheRuleAndCanBeTakenBack() {
    long first = lesson(true);
    lesson(true);
    lesson(false);
    acting.as(participant, Role.PARTICIPANT);
    lessons.opened(first);
    assertThat(coursework.of(course, participant).lessonsDone()).isZero();
    lessons.mark(first, true);
    assertThat(coursework.of(course, participant).lessonsDone()).isEqualTo(1);
    assertThat(coursework.of(course, participant).lessons()).isEqualTo(2);
    assertThat(coursework.of(course, List.of(participant)).get(participant).lessonsDone())
        .isEqualTo(1);
    lessons.mark(first, false);
    assertThat(coursework.of(course, participant).lessonsDone()).isZero();
    assertThat(lessons.listOf(data.slugOf(course)).get(0).opened()).isTrue();
  }

  @Test
  void aSearchFindsTheMomentInWhicheverLessonItIs() {
    long first = lesson(true);
    long second = lesson(true);
    editing.setCaptions(first, Language.UK, VTT);
    editing.setCaptions(second, Language.UK, VTT);
    acting.as(participant, Role.PARTICIPANT);
    List<LessonHit> hits = lessons.search(second, Language.UK, "МЕМОРАНДУМ");
    assertThat(hits).extracting(LessonHit::lessonId).containsExactly(second, first);
    assertThat(hits.get(0).cue().second()).isEqualTo(83);
    assertThat(lessons.search(second, Language.UK, "100%")).isEmpty();
    assertThat(lessons.search(second, Language.UK, "_")).isEmpty();
    assertThat(lessons.transcript(second, Language.UK)).isNotEmpty();
  }

  @Test
  void newCaptionsTakeThePlaceOfTheOld() {
    long id = lesson(true);
    editing.setCaptions(id, Language.UK, VTT);
    editing.setCaptions(id, Language.UK, "WEBVTT\n\n00:01.000 --> 00:02.000\nІнакше\n");
    assertThat(lessons.captions(id, Language.UK)).contains("Інакше").doesNotContain("меморандум");
    assertThat(lessons.search(id, Language.UK, "меморандум")).isEmpty();
  }

  @Test
  void lessonsGoWithACopiedCourseAndTheirFilesAreTheSame() throws Exception {
    long id = lesson(true);
    LessonForm form = editing.open(id).form();
    form.setDay(LocalDate.of(2026, 9, 14));
    editing.save(id, form);
    StoredFile file = editing.addFile(id, pdf("план.pdf"));
    editing.setCaptions(id, Language.UK, VTT);
    long copy = data.openCourse();
    transaction.begin();
    copied.fire(
        new CourseCopied(
            course, copy, 7, false, LocalDate.of(2026, 9, 21), LocalDate.of(2026, 9, 25)));
    transaction.commit();
    acting.asTrainerOf(copy, trainer);
    LessonEditing.Listed listed = editing.list(data.slugOf(copy)).get(0);
    assertThat(listed.row().day()).isEqualTo(LocalDate.of(2026, 9, 21));
    LessonVisit visit = lessons.visit(listed.row().id());
    assertThat(visit.files()).extracting(StoredFile::getId).containsExactly(file.getId());
    assertThat(lessons.search(listed.row().id(), Language.UK, "меморандум")).hasSize(1);
  }

  @Test
  void lessonsAreKeptInTheOrderTheyAreGiven() {
    long first = lesson(true);
    long second = lesson(true);
    editing.move(second, true);
    assertThat(editing.list(data.slugOf(course)))
        .extracting(listed -> listed.row().id())
        .containsExactly(second, first);
    editing.move(second, true);
    editing.remove(second);
    assertThat(editing.list(data.slugOf(course))).hasSize(1);
  }

  @Test
  void progressIsShownToThePersonAndForgottenWithThem() throws Exception {
    long id = lesson(true);
    acting.as(participant, Role.PARTICIPANT);
    lessons.mark(id, true);
    DataSubject subject = new DataSubject(participant, "", "", "", "", "");
    assertThat(personal.export(subject).get(0).rows()).hasSize(1);
    transaction.begin();
    personal.erase(subject);
    transaction.commit();
    assertThat(personal.export(subject).get(0).isEmpty()).isTrue();
  }

  private static FileService.Upload pdf(String name) {
    return new FileService.Upload(name, new ByteArrayInputStream(Samples.pdf()));
  }
}
