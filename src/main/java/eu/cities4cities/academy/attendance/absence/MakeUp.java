package eu.cities4cities.academy.attendance.absence;

import java.util.List;

/**
 * How far somebody is with a session that they may make up.
 *
 * @param step what comes next
 * @param questions the questions; empty until the recording has been opened
 */
public record MakeUp(Step step, List<Question> questions) {

  /** Keeps a copy of the questions. */
  public MakeUp {
    questions = List.copyOf(questions);
  }

  static MakeUp at(Step step) {
    return new MakeUp(step, List.of());
  }

  /** What comes next. */
  public enum Step {
    /** There is nothing to make up. */
    NOTHING,
    /** The recording is not there yet. */
    NO_RECORDING,
    /** Nobody has asked anything about the recording yet. */
    NO_QUESTIONS,
    /** The recording is to be opened first. */
    WATCH,
    /** The questions are to be answered. */
    ANSWER
  }

  /** A question as its reader sees it. */
  public record Question(int place, String text, List<String> answers) {}
}
