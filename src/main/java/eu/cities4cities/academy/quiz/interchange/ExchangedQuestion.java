package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.quiz.question.Hotspot;
import eu.cities4cities.academy.quiz.question.Picture;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;

/**
 * A question on its way between two systems.
 *
 * @param name how lists call it; may be empty
 * @param category the path of its category, outermost first; empty for none
 * @param content what it says; its pictures are numbered as in {@code files}, from 1
 */
public record ExchangedQuestion(
    String name,
    List<String> category,
    SortedSet<String> tags,
    QuestionContent content,
    List<ExchangedFile> files) {
  private static final int LONGEST_NAME = 80;

  /** Keeps the lists from being changed. */
  public ExchangedQuestion {
    name = name == null ? "" : name.strip();
    category = List.copyOf(category);
    tags = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(tags));
    files = List.copyOf(files);
  }

  /** The name, or the beginning of the text. */
  public String shownName() {
    String shown = name.isEmpty() ? content.text(Language.UK) : name;
    String line = shown.replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME - 1) + "…";
  }

  /** The path of its category in one line. */
  public String shownCategory() {
    return String.join(" › ", category);
  }

  /** The file of that number. */
  ExchangedFile file(long number) {
    return files.get((int) number - 1);
  }

  /** Whether each picture has its file. */
  boolean hasItsFiles() {
    return pictures(content).allMatch(number -> number >= 1 && number <= files.size());
  }

  private static LongStream pictures(QuestionContent content) {
    LongStream own = content.pictures().stream().mapToLong(Picture::file);
    return content.interaction() instanceof Hotspot hotspot
        ? LongStream.concat(own, LongStream.of(hotspot.picture().file()))
        : own;
  }

  /** The numbers of a content's pictures, each once. */
  public static List<Long> filesOf(QuestionContent content) {
    return pictures(content).distinct().boxed().toList();
  }

  /** The same content with other numbers for its pictures. */
  public static QuestionContent renumbered(QuestionContent content, LongUnaryOperator number) {
    List<Picture> pictures = new ArrayList<>();
    for (Picture picture : content.pictures()) {
      pictures.add(new Picture(number.applyAsLong(picture.file()), picture.alternative()));
    }
    var interaction = content.interaction();
    if (interaction instanceof Hotspot hotspot) {
      Picture picture = hotspot.picture();
      interaction =
          new Hotspot(
              new Picture(number.applyAsLong(picture.file()), picture.alternative()),
              hotspot.regions());
    }
    return new QuestionContent(
        content.text(), content.points(), content.feedback(), pictures, interaction);
  }
}
