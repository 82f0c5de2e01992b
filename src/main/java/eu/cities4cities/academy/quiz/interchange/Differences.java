package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.quiz.question.Choice;
import eu.cities4cities.academy.quiz.question.Choices;
import eu.cities4cities.academy.quiz.question.Essay;
import eu.cities4cities.academy.quiz.question.FileUpload;
import eu.cities4cities.academy.quiz.question.Interaction;
import eu.cities4cities.academy.quiz.question.Matching;
import eu.cities4cities.academy.quiz.question.Numerical;
import eu.cities4cities.academy.quiz.question.Ordering;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.quiz.question.ShortAnswer;
import eu.cities4cities.academy.quiz.question.TrueFalse;
import eu.cities4cities.academy.quiz.question.Words;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** In which parts two forms of a question differ; how parts are numbered does not count. */
final class Differences {
  private final Set<Part> found = EnumSet.noneOf(Part.class);

  private Differences() {}

  static Set<Part> between(QuestionContent one, QuestionContent other) {
    var differences = new Differences();
    differences.note(Part.TEXT, one.text(), other.text());
    differences.note(Part.POINTS, one.points(), other.points());
    differences.note(Part.FEEDBACK, one.feedback(), other.feedback());
    differences.note(Part.PICTURES, one.pictures(), other.pictures());
    if (one.kind() == other.kind()) {
      differences.compare(one.interaction(), other.interaction());
    } else {
      differences.found.add(Part.ANSWERS);
    }
    return differences.found;
  }

  private void compare(Interaction one, Interaction other) {
    if (one instanceof Choices mine && other instanceof Choices its) {
      note(Part.ANSWERS, mine.choices(), its.choices(), Choice::text);
      note(Part.CHOICE_FEEDBACK, mine.choices(), its.choices(), Choice::feedback);
      note(Part.MARKING, mine.marking(), its.marking());
      note(Part.MARKING, mine.penaltyPercent(), its.penaltyPercent());
      note(Part.MARKING, mine.choices(), its.choices(), Choice::weight);
    } else if (one instanceof TrueFalse mine && other instanceof TrueFalse its) {
      note(Part.ANSWERS, mine.right(), its.right());
      note(Part.CHOICE_FEEDBACK, mine.feedbackTrue(), its.feedbackTrue());
      note(Part.CHOICE_FEEDBACK, mine.feedbackFalse(), its.feedbackFalse());
    } else if (one instanceof ShortAnswer mine && other instanceof ShortAnswer its) {
      note(Part.LETTER_CASE, mine.caseMatters(), its.caseMatters());
      note(Part.ANSWERS, mine.accepted(), its.accepted(), form -> form.text() + form.weight());
      note(Part.CHOICE_FEEDBACK, mine.accepted(), its.accepted(), ShortAnswer.Accepted::feedback);
    } else if (one instanceof Numerical mine && other instanceof Numerical its) {
      compare(mine, its);
    } else if (one instanceof Matching mine && other instanceof Matching its) {
      note(Part.ANSWERS, together(mine), together(its));
    } else if (one instanceof Ordering mine && other instanceof Ordering its) {
      note(Part.ANSWERS, mine.inOrder(), its.inOrder());
      note(Part.MARKING, mine.partial(), its.partial());
    } else if (one instanceof Essay mine && other instanceof Essay its) {
      note(Part.LIMITS, mine.fewestWords(), its.fewestWords());
      note(Part.LIMITS, mine.mostWords(), its.mostWords());
      note(Part.RUBRIC, mine.rubric(), its.rubric());
    } else if (one instanceof FileUpload mine && other instanceof FileUpload its) {
      note(Part.LIMITS, mine.mostFiles(), its.mostFiles());
      note(Part.RUBRIC, mine.rubric(), its.rubric());
    } else {
      compareInPlaces(one, other);
    }
  }

  private void compareInPlaces(Interaction one, Interaction other) {
    switch (one.kind()) {
      case CLOZE -> note(Part.GAPS, one, other);
      case HOTSPOT -> note(Part.REGIONS, one, other);
      default -> note(Part.ANSWERS, one, other);
    }
  }

  private void compare(Numerical one, Numerical other) {
    note(
        Part.ANSWERS,
        one.accepted(),
        other.accepted(),
        form -> List.of(form.value(), form.tolerance(), form.weight()));
    note(Part.CHOICE_FEEDBACK, one.accepted(), other.accepted(), Numerical.Accepted::feedback);
    note(Part.UNITS, one.units(), other.units());
    if (!one.units().isEmpty()) {
      note(Part.UNITS, one.unitPenaltyPercent(), other.unitPenaltyPercent());
    }
  }

  private static Set<List<Words>> together(Matching matching) {
    Function<Integer, Words> option =
        id ->
            matching.options().stream()
                .filter(each -> each.id() == id)
                .map(Matching.Option::text)
                .findFirst()
                .orElse(Words.NONE);
    Set<List<Words>> pairs =
        matching.pairs().stream()
            .map(pair -> List.of(pair.text(), option.apply(pair.option())))
            .collect(Collectors.toSet());
    matching.options().forEach(each -> pairs.add(List.of(each.text())));
    return pairs;
  }

  private <T> void note(Part part, Collection<T> one, Collection<T> other, Function<T, ?> looked) {
    note(part, one.stream().map(looked).toList(), other.stream().map(looked).toList());
  }

  private void note(Part part, Object one, Object other) {
    if (!one.equals(other)) {
      found.add(part);
    }
  }
}
