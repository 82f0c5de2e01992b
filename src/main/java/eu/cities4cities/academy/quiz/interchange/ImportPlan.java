package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.quiz.bank.Fingerprint;
import eu.cities4cities.academy.quiz.question.Hotspot;
import eu.cities4cities.academy.quiz.question.Interaction;
import eu.cities4cities.academy.quiz.question.Picture;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.quiz.question.QuestionProblem;
import eu.cities4cities.academy.quiz.question.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a file would bring into a bank, question by question.
 *
 * @param general what concerns the file as a whole
 */
public record ImportPlan(List<Row> rows, List<Remark> general) {
  private static final Words PROVISIONAL =
      new Words("Зображення до питання", "Picture for the question");

  /** What becomes of a question. */
  public enum State {
    /** It is added. */
    NEW,
    /** One that asks the same is in the bank already, or stands before it in the file. */
    KNOWN,
    /** It is not added; its remarks say why. */
    LEFT_OUT
  }

  /**
   * A question of the file.
   *
   * @param number its place in the file, from 1
   * @param question null where it could not be read
   */
  public record Row(
      int number, String name, State state, ExchangedQuestion question, List<Remark> remarks) {}

  /** Keeps the lists from being changed. */
  public ImportPlan {
    rows = List.copyOf(rows);
    general = List.copyOf(general);
  }

  /** How many questions become that. */
  public long count(State state) {
    return rows.stream().filter(row -> row.state() == state).count();
  }

  /**
   * Plans what becomes of each question.
   *
   * @param known the fingerprints of the questions in the bank
   */
  static ImportPlan of(Reading reading, Set<String> known) {
    Set<String> seen = new HashSet<>(known);
    List<Row> rows = new ArrayList<>();
    int next = 0;
    int all =
        reading.questions().size()
            + (int) reading.remarks().stream().filter(each -> each.kind().isLeftOut()).count();
    Map<Integer, List<Remark>> about =
        reading.remarks().stream().collect(Collectors.groupingBy(Remark::number));
    for (int number = 1; number <= all; number++) {
      List<Remark> remarks = about.getOrDefault(number, List.of());
      boolean unread = remarks.stream().anyMatch(each -> each.kind().isLeftOut());
      if (unread) {
        rows.add(new Row(number, remarks.get(0).name(), State.LEFT_OUT, null, remarks));
      } else {
        rows.add(row(number, reading.questions().get(next), remarks, seen));
        next++;
      }
    }
    return new ImportPlan(rows, about.getOrDefault(0, List.of()));
  }

  private static Row row(
      int number, ExchangedQuestion read, List<Remark> remarks, Set<String> seen) {
    ExchangedQuestion question = described(read);
    List<Remark> all = new ArrayList<>(remarks);
    String name = question.shownName();
    if (!question.content().equals(read.content())) {
      all.add(Remark.of(number, name, Remark.Kind.PICTURE_UNDESCRIBED));
    }
    Set<QuestionProblem> problems = question.content().problems();
    if (!problems.isEmpty() || !question.hasItsFiles()) {
      all.add(Remark.of(number, name, Remark.Kind.HAS_PROBLEMS, problems));
      return new Row(number, name, State.LEFT_OUT, null, all);
    }
    boolean isNew = seen.add(Fingerprint.of(question.content()));
    return new Row(number, name, isNew ? State.NEW : State.KNOWN, question, all);
  }

  /** The question with provisional words for pictures that have none. */
  private static ExchangedQuestion described(ExchangedQuestion question) {
    QuestionContent content = question.content();
    Interaction interaction =
        content.interaction() instanceof Hotspot hotspot
            ? new Hotspot(described(hotspot.picture()), hotspot.regions())
            : content.interaction();
    return new ExchangedQuestion(
        question.name(),
        question.category(),
        question.tags(),
        new QuestionContent(
            content.text(),
            content.points(),
            content.feedback(),
            content.pictures().stream().map(ImportPlan::described).toList(),
            interaction),
        question.files());
  }

  private static Picture described(Picture picture) {
    return picture.alternative().isEmpty() ? new Picture(picture.file(), PROVISIONAL) : picture;
  }
}
