package eu.cities4cities.academy.quiz.question;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.shared.Language;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The gaps of a text are filled. An answer's values are {@code gap=what}.
 *
 * @param passage the text, in which {@code {{2}}} stands for the gap whose id is 2
 */
public record Cloze(Words passage, List<Gap> gaps) implements Interaction {
  private static final Pattern MARK = Pattern.compile("\\{\\{(\\d{1,4})}}");
  private static final int GREATEST_WEIGHT = 100;

  /**
   * One gap.
   *
   * @param weight how much it counts beside the others, 1 to 100
   * @param field how it is filled: one of several choices, a word or a number
   */
  public record Gap(int id, int weight, Interaction field) implements Serializable {
    private boolean isFillable() {
      return switch (field.kind()) {
        case SINGLE, SHORT_ANSWER, NUMERICAL -> true;
        default -> false;
      };
    }

    private JsonObject toJson() {
      return JSON.createObjectBuilder()
          .add("id", id)
          .add("weight", weight)
          .add("kind", field.kind().name())
          .add("field", field.toJson())
          .build();
    }

    private static Gap of(JsonObject json) {
      return new Gap(
          json.getInt("id"),
          json.getInt("weight"),
          Interaction.of(
              QuestionKind.valueOf(json.getString("kind")), json.getJsonObject("field")));
    }
  }

  /**
   * A piece of the text as it is shown: words, and the gap after them.
   *
   * @param gap null after the last words
   */
  public record Piece(String words, Gap gap) implements Serializable {}

  /** Keeps the gaps from being changed. */
  public Cloze {
    gaps = List.copyOf(gaps);
  }

  /** The text in that language, in pieces. */
  public List<Piece> pieces(Language language) {
    String text = passage.in(language);
    List<Piece> pieces = new ArrayList<>();
    Matcher mark = MARK.matcher(text);
    int done = 0;
    while (mark.find()) {
      Optional<Gap> gap = gap(Integer.parseInt(mark.group(1)));
      if (gap.isPresent()) {
        pieces.add(new Piece(text.substring(done, mark.start()), gap.get()));
        done = mark.end();
      }
    }
    pieces.add(new Piece(text.substring(done), null));
    return pieces;
  }

  private Optional<Gap> gap(int id) {
    return gaps.stream().filter(gap -> gap.id() == id).findFirst();
  }

  @Override
  public QuestionKind kind() {
    return QuestionKind.CLOZE;
  }

  @Override
  public Optional<Answer> read(List<String> given) {
    return Places.read(
        given,
        gaps.stream().map(Gap::id).toList(),
        (id, value) -> gap(id).flatMap(gap -> gap.field().read(List.of(value))).map(Answer::text));
  }

  /** What fills a gap, as an answer of its own. */
  public Answer in(Gap gap, Answer answer) {
    String value = answer.at(gap.id());
    return value.isEmpty() ? Answer.NONE : Answer.of(value);
  }

  @Override
  public Share mark(Answer answer) {
    long got = 0;
    long all = 0;
    for (Gap gap : gaps) {
      got += gap.field().mark(in(gap, answer)).ofWhole(gap.weight() * Score.PARTS_PER_POINT);
      all += gap.weight() * Score.PARTS_PER_POINT;
    }
    return new Share(got, all);
  }

  @Override
  public List<Words> remarks(Answer answer) {
    return gaps.stream().flatMap(gap -> gap.field().remarks(in(gap, answer)).stream()).toList();
  }

  @Override
  public Answer key() {
    return filled(Interaction::key);
  }

  @Override
  public Answer key(Language language) {
    return filled(field -> field.key(language));
  }

  private Answer filled(Function<Interaction, Answer> filling) {
    return new Answer(
        gaps.stream()
            .filter(gap -> !gap.field().key().isEmpty())
            .map(gap -> gap.id() + "=" + filling.apply(gap.field()).text())
            .sorted(Places.ORDER)
            .toList());
  }

  /** The text with what fills the gaps in brackets. */
  @Override
  public List<String> tell(Answer answer, Language language) {
    if (answer.isEmpty()) {
      return List.of();
    }
    return List.of(
        pieces(language).stream()
            .map(piece -> piece.words() + told(piece.gap(), answer, language))
            .collect(Collectors.joining()));
  }

  private String told(Gap gap, Answer answer, Language language) {
    if (gap == null) {
      return "";
    }
    List<String> words = gap.field().tell(in(gap, answer), language);
    return "[" + (words.isEmpty() ? "…" : words.get(0)) + "]";
  }

  @Override
  public Set<QuestionProblem> problems() {
    var found = EnumSet.noneOf(QuestionProblem.class);
    if (gaps.isEmpty()) {
      found.add(QuestionProblem.NO_GAPS);
    }
    if (gaps.size() > MOST_PARTS) {
      found.add(QuestionProblem.TOO_MANY_GAPS);
    }
    for (Gap gap : gaps) {
      if (gap.isFillable()) {
        found.addAll(gap.field().problems());
      } else {
        found.add(QuestionProblem.GAPS_DO_NOT_FIT_TEXT);
      }
      if (gap.weight() < 1 || gap.weight() > GREATEST_WEIGHT) {
        found.add(QuestionProblem.WEIGHT_OUT_OF_RANGE);
      }
    }
    if (!fits(passage.uk()) || !fits(passage.en()) || passage.isEmpty()) {
      found.add(QuestionProblem.GAPS_DO_NOT_FIT_TEXT);
    }
    return found;
  }

  /** Whether a text that is there has each gap once. */
  private boolean fits(String text) {
    if (text.isEmpty()) {
      return true;
    }
    List<Integer> marks =
        MARK.matcher(text).results().map(mark -> Integer.parseInt(mark.group(1))).toList();
    Set<Integer> ids = new HashSet<>(gaps.stream().map(Gap::id).toList());
    return marks.size() == gaps.size()
        && ids.size() == gaps.size()
        && ids.equals(new HashSet<>(marks));
  }

  @Override
  public Cloze shown(long seed, boolean choices) {
    return new Cloze(
        passage,
        gaps.stream()
            .map(
                gap ->
                    new Gap(
                        gap.id(),
                        gap.weight(),
                        gap.field().shown(SeededShuffle.seedFor(seed, gap.id()), choices)))
            .toList());
  }

  @Override
  public JsonObject ask(Language language) {
    return JSON.createObjectBuilder()
        .add("pieces", Lists.toJson(pieces(language), piece -> ask(piece, language)))
        .build();
  }

  private static JsonObject ask(Piece piece, Language language) {
    JsonObjectBuilder json = JSON.createObjectBuilder().add("text", piece.words());
    if (piece.gap() != null) {
      json.add("gap", piece.gap().id());
      json.add("kind", piece.gap().field().kind().name());
      json.add("asks", piece.gap().field().ask(language));
    }
    return json.build();
  }

  @Override
  public JsonObject toJson() {
    return JSON.createObjectBuilder()
        .add("passage", passage.toJson())
        .add("gaps", Lists.toJson(gaps, Gap::toJson))
        .build();
  }

  static Cloze of(JsonObject json) {
    return new Cloze(Words.of(json.getJsonObject("passage")), Lists.of(json, "gaps", Gap::of));
  }
}
