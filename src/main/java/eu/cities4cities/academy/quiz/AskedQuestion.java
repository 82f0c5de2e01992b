package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.quiz.question.Answer;
import eu.cities4cities.academy.quiz.question.Choice;
import eu.cities4cities.academy.quiz.question.Hotspot;
import eu.cities4cities.academy.quiz.question.Interaction;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.quiz.question.Rubric;
import eu.cities4cities.academy.quiz.question.Score;
import eu.cities4cities.academy.shared.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * One question of an attempt as the person sees it, with the answer that counts so far.
 *
 * @param number place among the questions, from 1; of a text between them, that of the next one
 * @param page the page of the attempt, from 1
 * @param checked whether the person has seen, while answering, how it is marked
 * @param content the version asked, its choices in this attempt's order
 * @param writer the device that gave the answer; 0 for none
 * @param sequence that device's sequence; 0 for none
 * @param ruling what was done about its key since it was asked, or null
 * @param mark the points given by hand for this answer, or null
 */
public record AskedQuestion(
    int number,
    int page,
    boolean checked,
    long question,
    QuestionContent content,
    Answer answer,
    int writer,
    int sequence,
    Ruling.Kind ruling,
    HandMark mark) {

  /** The same once the person has seen how it is marked. */
  AskedQuestion seen() {
    return new AskedQuestion(
        number, page, true, question, content, answer, writer, sequence, ruling, mark);
  }

  /** The question's text. */
  public String text(Language language) {
    return content.text(language);
  }

  /** The kind's name. */
  public String getKind() {
    return content.kind().name();
  }

  /** How it is answered. */
  public Interaction getInteraction() {
    return content.interaction();
  }

  /** The name of the part of the page that asks this kind. */
  public String getPart() {
    return switch (content.kind()) {
      case SINGLE, MULTIPLE -> "choices";
      case TRUE_FALSE -> "statement";
      case SHORT_ANSWER -> "line";
      case NUMERICAL -> "number";
      case MATCHING -> "matching";
      case ORDERING -> "ordering";
      case CLOZE -> "cloze";
      case HOTSPOT -> "hotspot";
      case ESSAY -> "essay";
      case FILE_UPLOAD -> "files";
      case DESCRIPTION -> throw new IllegalStateException("A description asks nothing");
    };
  }

  /** Whether the reader gets the question's text in the other language. */
  public boolean borrowed(Language language) {
    return content.text().isBorrowedIn(language);
  }

  /** Whether there is anything to answer. */
  public boolean isAsked() {
    return content.kind().isAsked();
  }

  /** The language in which the reader gets the question's text. */
  public Language spoken(Language language) {
    return content.text().spoken(language);
  }

  /** The name of its field in a plain form; parts have a point and their place behind it. */
  public String getField() {
    return "q" + question;
  }

  /** What is answered at one of several places. */
  public String at(int place) {
    return answer.at(place);
  }

  /** Whether a cloze's gap is filled with that choice, or a pair's partner is that option. */
  public boolean has(int place, String value) {
    return answer.at(place).equals(value);
  }

  /** The place from 1 that an answer gives to one of the things to be ordered; 0 for none. */
  public int placeOf(String item) {
    return answer.values().indexOf(item) + 1;
  }

  /** Whether this choice is taken. */
  public boolean takes(Choice choice) {
    return answer.has(choice.value());
  }

  /** Whether that value is given. */
  public boolean gives(String value) {
    return answer.has(value);
  }

  /** How far right (0) or down (1) a point is, in percent; empty without one. */
  public String percent(int axis) {
    return Hotspot.percent(answer, axis);
  }

  /** Whether anything is answered. */
  public boolean isAnswered() {
    return !answer.isEmpty();
  }

  /** The answer's name among all of its attempt; only of what is answered. */
  public AnswerKey key() {
    return new AnswerKey(question, writer, sequence);
  }

  /** What the answer earns. */
  public Score score() {
    long total = content.points() * Score.PARTS_PER_POINT;
    if (ruling == Ruling.Kind.LEFT_OUT) {
      return Score.ZERO;
    }
    if (ruling == Ruling.Kind.FULL_MARKS) {
      return new Score(total, total);
    }
    return mark == null ? content.score(answer) : new Score(mark.got(), total);
  }

  /** Whether its key has been corrected since it was asked. */
  public boolean isCorrected() {
    return ruling != null;
  }

  /** Whether it is no part of the result any longer. */
  public boolean isLeftOut() {
    return ruling == Ruling.Kind.LEFT_OUT;
  }

  /** Whether a person has yet to grade it. */
  public boolean isAwaitsGrader() {
    return content.kind().isGradedByHand() && isAnswered() && mark == null;
  }

  /** What each criterion of the rubric has earned; empty until that is decided. */
  public List<GradedCriterion> getGradedCriteria() {
    List<Rubric.Criterion> criteria = content.rubric().criteria();
    List<GradedCriterion> graded = new ArrayList<>();
    if (mark != null && mark.criteria().size() == criteria.size()) {
      for (int i = 0; i < criteria.size(); i++) {
        long most = criteria.get(i).points() * Score.PARTS_PER_POINT;
        graded.add(
            new GradedCriterion(criteria.get(i).name(), new Score(mark.criteria().get(i), most)));
      }
    }
    return graded;
  }

  /** What the graders say about the answer, or an empty text. */
  public String getGraderWords() {
    return mark == null ? "" : mark.getWords();
  }
}
