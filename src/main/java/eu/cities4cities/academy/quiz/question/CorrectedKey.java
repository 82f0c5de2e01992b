package eu.cities4cities.academy.quiz.question;

import eu.cities4cities.academy.shared.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was asked, marked by the key of another version. The answers that were given keep their
 * meaning: parts of the question are recognised by their texts, and stay under their old ids.
 */
public final class CorrectedKey {
  private CorrectedKey() {}

  /**
   * The first version with the other one's key, points and feedback.
   *
   * @return empty if the other one gives something else to choose from, or is not marked by a key
   */
  public static Optional<QuestionContent> apply(QuestionContent asked, QuestionContent corrected) {
    if (asked.kind() != corrected.kind()
        || !asked.kind().isAsked()
        || asked.kind().isGradedByHand()) {
      return Optional.empty();
    }
    return apply(asked.interaction(), corrected.interaction())
        .map(
            interaction ->
                new QuestionContent(
                    asked.text(),
                    corrected.points(),
                    corrected.feedback(),
                    asked.pictures(),
                    interaction));
  }

  private static Optional<Interaction> apply(Interaction asked, Interaction corrected) {
    Optional<? extends Interaction> found;
    if (asked instanceof Choices choices) {
      found = choices(choices, (Choices) corrected);
    } else if (asked instanceof Matching matching) {
      found = matching(matching, (Matching) corrected);
    } else if (asked instanceof Ordering ordering) {
      found = ordering(ordering, (Ordering) corrected);
    } else if (asked instanceof Cloze cloze) {
      found = cloze(cloze, (Cloze) corrected);
    } else {
      found = Optional.of(corrected);
    }
    return found
        .map(Interaction.class::cast)
        .filter(
            interaction ->
                Arrays.stream(Language.values())
                    .allMatch(language -> interaction.ask(language).equals(asked.ask(language))));
  }

  private static Optional<Choices> choices(Choices asked, Choices corrected) {
    return each(
            asked.choices(),
            corrected.choices(),
            Choice::text,
            (old, now) -> new Choice(old.id(), old.text(), now.weight(), now.feedback()))
        .map(
            choices ->
                new Choices(
                    asked.several(), corrected.marking(), corrected.penaltyPercent(), choices));
  }

  private static Optional<Matching> matching(Matching asked, Matching corrected) {
    Function<Integer, Optional<Integer>> option =
        id ->
            corrected.options().stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .flatMap(
                    now ->
                        asked.options().stream()
                            .filter(old -> old.text().equals(now.text()))
                            .findFirst())
                .map(Matching.Option::id);
    boolean known =
        corrected.options().size() == asked.options().size()
            && corrected.pairs().stream().allMatch(pair -> option.apply(pair.option()).isPresent());
    if (!known) {
      return Optional.empty();
    }
    return each(
            asked.pairs(),
            corrected.pairs(),
            Matching.Pair::text,
            (old, now) ->
                new Matching.Pair(old.id(), old.text(), option.apply(now.option()).orElseThrow()))
        .map(pairs -> new Matching(pairs, asked.options()));
  }

  private static Optional<Ordering> ordering(Ordering asked, Ordering corrected) {
    List<Integer> order = new ArrayList<>();
    for (Words text : corrected.inOrder()) {
      asked.items().stream()
          .filter(item -> item.text().equals(text))
          .findFirst()
          .ifPresent(item -> order.add(item.id()));
    }
    boolean same =
        order.size() == asked.items().size() && corrected.items().size() == asked.items().size();
    return same
        ? Optional.of(new Ordering(asked.items(), order, corrected.partial()))
        : Optional.empty();
  }

  private static Optional<Cloze> cloze(Cloze asked, Cloze corrected) {
    return each(
            asked.gaps(),
            corrected.gaps(),
            Cloze.Gap::id,
            (old, now) ->
                old.field().kind() == now.field().kind()
                    ? apply(old.field(), now.field())
                        .map(field -> new Cloze.Gap(old.id(), now.weight(), field))
                        .orElse(null)
                    : null)
        .map(gaps -> new Cloze(asked.passage(), gaps));
  }

  /** Each of the first list with the one of the second that has the same name. */
  private static <T> Optional<List<T>> each(
      List<T> asked, List<T> corrected, Function<T, Object> name, Pairing<T> pairing) {
    if (asked.size() != corrected.size()) {
      return Optional.empty();
    }
    List<T> joined = new ArrayList<>();
    for (T old : asked) {
      corrected.stream()
          .filter(now -> name.apply(now).equals(name.apply(old)))
          .findFirst()
          .map(now -> pairing.of(old, now))
          .ifPresent(joined::add);
    }
    return joined.size() == asked.size() ? Optional.of(joined) : Optional.empty();
  }

  /** Makes one of two; null if they do not go together. */
  private interface Pairing<T> {
    T of(T old, T now);
  }
}
