package eu.cities4cities.academy.course.task;

import eu.cities4cities.academy.course.item.CourseItemForm;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.KyivTime;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A task as its staff types it. */
public class TaskForm extends CourseItemForm {
  private static final int MOST_FIELDS = 50;
  private static final int MOST_CHOICES = 30;

  private LocalDate dueDay;
  private LocalTime dueTime;
  private boolean lateAccepted;
  private boolean byCommunity;
  private final List<Field> fields = new ArrayList<>();

  static TaskForm of(Task task) {
    TaskForm form = new TaskForm();
    form.read(task);
    LocalDateTime due = task.getDueAt();
    form.dueDay = due == null ? null : due.toLocalDate();
    form.dueTime =
        due == null || due.equals(KyivTime.endOf(due.toLocalDate())) ? null : due.toLocalTime();
    form.lateAccepted = task.isLateAccepted();
    form.byCommunity = task.isByCommunity();
    task.getFields().forEach(field -> form.fields.add(Field.of(field)));
    return form;
  }

  /** Writes what was typed into the task, the texts cleaned. */
  void writeTo(Task task) {
    write(task);
    task.setDueAt(due());
    task.setLateAccepted(lateAccepted);
    task.setByCommunity(byCommunity);
    if (task.getKind() == TaskKind.FORM) {
      task.setFields(questions());
      if (isShown() && task.getFields().isEmpty()) {
        throw new InvalidInputException("course.task.noFields");
      }
    }
  }

  /** The due time; a day without a time lasts to its end. */
  private LocalDateTime due() {
    if (dueDay == null) {
      if (dueTime != null) {
        throw new InvalidInputException("course.task.dueDay");
      }
      return null;
    }
    LocalDateTime due = dueTime == null ? KyivTime.endOf(dueDay) : dueDay.atTime(dueTime);
    if (KyivTime.isSkipped(due)) {
      throw new InvalidInputException("course.task.dueSkipped");
    }
    return due;
  }

  private List<TaskField> questions() {
    if (fields.size() > MOST_FIELDS) {
      throw new InvalidInputException("course.task.manyFields", MOST_FIELDS);
    }
    int next =
        fields.stream()
                .map(Field::getKey)
                .filter(key -> key != null)
                .mapToInt(key -> Integer.parseInt(key.substring(1)))
                .max()
                .orElse(0)
            + 1;
    List<TaskField> questions = new ArrayList<>();
    for (Field field : fields) {
      questions.add(field.question(field.key == null ? "f" + next++ : field.key));
    }
    return questions;
  }

  /** Adds an empty question. */
  public void addField() {
    fields.add(new Field());
  }

  /** Removes a question. */
  public void removeField(Field field) {
    fields.remove(field);
  }

  /** Moves a question one place up. */
  public void raiseField(Field field) {
    int place = fields.indexOf(field);
    if (place > 0) {
      java.util.Collections.swap(fields, place, place - 1);
    }
  }

  /** A question as it is typed; the choices one a line, «укр | eng». */
  public static class Field implements Serializable {
    private String key;
    private TaskField.Kind kind = TaskField.Kind.TEXT;
    private String labelUk;
    private String labelEn;
    private boolean required = true;
    private String choices;
    private String profile = "";

    static Field of(TaskField field) {
      Field typed = new Field();
      typed.key = field.key();
      typed.kind = field.kind();
      typed.labelUk = field.labelUk();
      typed.labelEn = field.labelEn();
      typed.required = field.required();
      typed.profile = field.profile();
      typed.choices =
          field.choices().stream()
              .map(choice -> choice.uk() + " | " + choice.en())
              .collect(Collectors.joining("\n"));
      return typed;
    }

    TaskField question(String name) {
      if (labelUk == null || labelUk.isBlank() || labelEn == null || labelEn.isBlank()) {
        throw new InvalidInputException("course.task.fieldLabels");
      }
      return new TaskField(
          name,
          kind,
          labelUk.strip(),
          labelEn.strip(),
          required,
          choicesTyped(),
          profile == null ? "" : profile);
    }

    private List<TaskField.Choice> choicesTyped() {
      if (kind != TaskField.Kind.CHOICE) {
        return List.of();
      }
      List<TaskField.Choice> typed =
          Arrays.stream((choices == null ? "" : choices).split("\\R"))
              .filter(line -> !line.isBlank())
              .map(Field::choice)
              .toList();
      if (typed.size() < 2 || typed.size() > MOST_CHOICES) {
        throw new InvalidInputException("course.task.choices", labelUk);
      }
      return typed;
    }

    private static TaskField.Choice choice(String line) {
      String[] both = line.split("\\|", 2);
      String uk = both[0].strip();
      String en = both.length == 2 ? both[1].strip() : "";
      if (uk.isEmpty() || en.isEmpty()) {
        throw new InvalidInputException("course.task.choiceLine", line.strip());
      }
      return new TaskField.Choice(uk, en);
    }

    /** The name under which answers are kept; null before the first saving. */
    public String getKey() {
      return key;
    }

    public TaskField.Kind getKind() {
      return kind;
    }

    public void setKind(TaskField.Kind kind) {
      this.kind = kind;
    }

    public String getLabelUk() {
      return labelUk;
    }

    public void setLabelUk(String labelUk) {
      this.labelUk = labelUk;
    }

    public String getLabelEn() {
      return labelEn;
    }

    public void setLabelEn(String labelEn) {
      this.labelEn = labelEn;
    }

    public boolean isRequired() {
      return required;
    }

    public void setRequired(boolean required) {
      this.required = required;
    }

    /** The field of the community's profile that the answer fills; empty for none. */
    public String getProfile() {
      return profile;
    }

    public void setProfile(String profile) {
      this.profile = profile;
    }

    public String getChoices() {
      return choices;
    }

    public void setChoices(String choices) {
      this.choices = choices;
    }
  }

  public LocalDate getDueDay() {
    return dueDay;
  }

  public void setDueDay(LocalDate dueDay) {
    this.dueDay = dueDay;
  }

  /** The time of the due day; null for its end. */
  public LocalTime getDueTime() {
    return dueTime;
  }

  public void setDueTime(LocalTime dueTime) {
    this.dueTime = dueTime;
  }

  public boolean isLateAccepted() {
    return lateAccepted;
  }

  public void setLateAccepted(boolean lateAccepted) {
    this.lateAccepted = lateAccepted;
  }

  public boolean isByCommunity() {
    return byCommunity;
  }

  public void setByCommunity(boolean byCommunity) {
    this.byCommunity = byCommunity;
  }

  public List<Field> getFields() {
    return fields;
  }
}
