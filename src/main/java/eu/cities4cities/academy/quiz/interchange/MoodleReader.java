package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.quiz.interchange.UnreadableFileException.Fault;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Reads Moodle XML. */
final class MoodleReader {
  private final List<ExchangedQuestion> questions = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();
  private List<String> category = List.of();

  private MoodleReader() {}

  static Reading read(byte[] file) {
    XmlElement root = XmlElement.parse(file, UnaryOperator.identity());
    if (!root.name().equals("quiz")) {
      throw new UnreadableFileException(Fault.NOT_KNOWN);
    }
    var reader = new MoodleReader();
    int number = 0;
    for (XmlElement question : root.children("question")) {
      if (question.attribute("type").equals("category")) {
        reader.category = Categories.parse(question.text("category"));
      } else {
        number++;
        reader.add(number, question);
      }
    }
    return new Reading(reader.questions, reader.remarks);
  }

  private void add(int number, XmlElement element) {
    String name = SaidHtml.of(element.text("name")).words().in(Language.UK);
    try {
      var question = new MoodleQuestion(element);
      QuestionContent read = question.content();
      TreeSet<String> tags = new TreeSet<>();
      element
          .child("tags")
          .ifPresent(list -> list.children("tag").forEach(tag -> tags.add(tag.text())));
      var exchanged = new ExchangedQuestion(name, category, tags, read, question.files());
      questions.add(sealed(exchanged, element.seal()));
      if (!question.lost().isEmpty()) {
        remarks.add(Remark.of(number, name, Remark.Kind.NOT_CARRIED, question.lost()));
      }
    } catch (NotUnderstoodException e) {
      remarks.add(e.remark(number, name));
    }
  }

  /** The question as its seal has it, if it has one that holds. */
  static ExchangedQuestion sealed(ExchangedQuestion read, String seal) {
    Optional<QuestionContent> exact =
        seal.isEmpty() ? Optional.empty() : Seal.open(seal, read.content());
    return exact
        .map(
            content ->
                new ExchangedQuestion(
                    read.name(), read.category(), read.tags(), content, read.files()))
        .filter(ExchangedQuestion::hasItsFiles)
        .orElse(read);
  }
}
