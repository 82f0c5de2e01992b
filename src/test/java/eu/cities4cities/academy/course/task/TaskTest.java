package eu.cities4cities.academy.course.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.shared.InvalidInputException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TaskTest {
  private static final LocalDate DAY = LocalDate.of(2026, 9, 17);

  private static Task task(TaskKind kind) {
    return new Task(1, 1, kind, "Лист до міста-партнера", "A letter to the partner city");
  }

  private static TaskForm form(Task task) {
    TaskForm form = TaskForm.of(task);
    form.setShown(true);
    return form;
  }

  @Test
  void aDayWithoutATimeLastsToItsEnd() {
    Task task = task(TaskKind.TEXT);
    TaskForm form = form(task);
    form.setDueDay(DAY);
    form.writeTo(task);
    assertThat(task.getDueAt()).isEqualTo(LocalDateTime.of(2026, 9, 17, 23, 59, 59));
    assertThat(task.isLateAt(DAY.atTime(23, 59, 59))).isFalse();
    assertThat(task.isLateAt(DAY.plusDays(1).atStartOfDay())).isTrue();
    assertThat(TaskForm.of(task).getDueTime()).isNull();
  }

  @Test
  void anHourThatTheClocksSkipIsRefused() {
    Task task = task(TaskKind.TEXT);
    TaskForm form = form(task);
    form.setDueDay(LocalDate.of(2026, 3, 29));
    form.setDueTime(LocalTime.of(3, 30));
    assertThatThrownBy(() -> form.writeTo(task)).isInstanceOf(InvalidInputException.class);
  }

  @Test
  void aTimeWithoutADayIsRefused() {
    Task task = task(TaskKind.TEXT);
    TaskForm form = form(task);
    form.setDueTime(LocalTime.of(18, 0));
    assertThatThrownBy(() -> form.writeTo(task)).isInstanceOf(InvalidInputException.class);
  }

  @Test
  void afterTheDueTimeWorkIsTakenOnlyWhereLateWorkIs() {
    Task task = task(TaskKind.TEXT);
    task.setDueAt(DAY.atTime(18, 0));
    assertThat(task.takesAt(DAY.atTime(18, 0, 1))).isTrue();
    task.setLateAccepted(false);
    assertThat(task.takesAt(DAY.atTime(18, 0))).isTrue();
    assertThat(task.takesAt(DAY.atTime(18, 0, 1))).isFalse();
  }

  @Test
  void returnedWorkMayBeHandedInAgainAfterTheDueTime() {
    Task task = task(TaskKind.TEXT);
    task.setDueAt(DAY.atTime(18, 0));
    task.setLateAccepted(false);
    LocalDateTime later = DAY.plusDays(2).atStartOfDay();
    assertThat(TaskEntry.of(task, SubmissionStatus.RETURNED, later).open()).isTrue();
    assertThat(TaskEntry.of(task, SubmissionStatus.DRAFT, later).state()).isEqualTo("MISSED");
    assertThat(TaskEntry.of(task, null, later).state()).isEqualTo("MISSED");
    assertThat(TaskEntry.of(task, SubmissionStatus.HANDED_IN, later).state())
        .isEqualTo("HANDED_IN");
  }

  @Test
  void whatStandsOnTheProfileIsDoneForTheCommunity() {
    assertThat(task(TaskKind.COMMUNITY_PROFILE).isByCommunity()).isTrue();
    Task task = task(TaskKind.PRIORITY_PROJECT);
    TaskForm form = form(task);
    form.setByCommunity(false);
    form.writeTo(task);
    assertThat(task.isByCommunity()).isTrue();
  }

  @Test
  void questionsKeepTheirKeysHoweverTheyAreOrdered() {
    Task task = task(TaskKind.FORM);
    TaskForm form = form(task);
    ask(form, "Хто", "Who");
    ask(form, "Коли", "When");
    form.writeTo(task);
    assertThat(task.getFields()).extracting(TaskField::key).containsExactly("f1", "f2");
    TaskForm again = form(task);
    again.raiseField(again.getFields().get(1));
    ask(again, "Де", "Where");
    again.writeTo(task);
    assertThat(task.getFields())
        .extracting(TaskField::key, TaskField::labelEn)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("f2", "When"),
            org.assertj.core.groups.Tuple.tuple("f1", "Who"),
            org.assertj.core.groups.Tuple.tuple("f3", "Where"));
  }

  @Test
  void choicesAreInBothLanguages() {
    Task task = task(TaskKind.FORM);
    TaskForm form = form(task);
    ask(form, "Мова листа", "Language of the letter");
    TaskForm.Field field = form.getFields().get(0);
    field.setKind(TaskField.Kind.CHOICE);
    field.setChoices("англійська | English\nнімецька");
    assertThatThrownBy(() -> form.writeTo(task)).isInstanceOf(InvalidInputException.class);
    field.setChoices("англійська | English\nнімецька | German\n");
    form.writeTo(task);
    assertThat(task.getFields().get(0).choices())
        .containsExactly(
            new TaskField.Choice("англійська", "English"),
            new TaskField.Choice("німецька", "German"));
  }

  @Test
  void aFormWithoutQuestionsIsNotShown() {
    Task task = task(TaskKind.FORM);
    assertThatThrownBy(() -> form(task).writeTo(task)).isInstanceOf(InvalidInputException.class);
  }

  @Test
  void fieldsAndContentComeBackFromTheirColumns() {
    List<TaskField> fields =
        List.of(
            new TaskField(
                "f1",
                TaskField.Kind.CHOICE,
                "Так чи «ні»?",
                "Yes or \"no\"?",
                true,
                List.of(new TaskField.Choice("так", "yes"), new TaskField.Choice("ні", "no")),
                "promiseUk"));
    TaskFieldsConverter converter = new TaskFieldsConverter();
    assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(fields)))
        .isEqualTo(fields);
    SubmissionContent content =
        new SubmissionContent("Лист\nу два рядки", Map.of("f1", "так"), List.of(7L, 9L));
    assertThat(SubmissionContent.fromJson(content.toJson())).isEqualTo(content);
  }

  @Test
  void linesEndTheSameWhateverTheBrowser() {
    assertThat(new SubmissionContent("а\r\nб", Map.of(), List.of()))
        .isEqualTo(new SubmissionContent("а\nб", Map.of(), List.of()));
  }

  private static void ask(TaskForm form, String uk, String en) {
    form.addField();
    TaskForm.Field field = form.getFields().get(form.getFields().size() - 1);
    field.setLabelUk(uk);
    field.setLabelEn(en);
  }
}
