package eu.cities4cities.academy.course.lesson;

/**
 * What is said in a part of a recording.
 *
 * @param fromMs when it begins, in milliseconds of the recording
 * @param toMs when it ends
 * @param said the words, without marks
 */
public record Cue(long fromMs, long toMs, String said) {
  /** The whole second at which it begins. */
  public long second() {
    return fromMs / 1000;
  }

  /** {@code 1:23} or {@code 1:02:03}. */
  public String clock() {
    long second = second();
    return second < 3600
        ? "%d:%02d".formatted(second / 60, second % 60)
        : "%d:%02d:%02d".formatted(second / 3600, second / 60 % 60, second % 60);
  }
}
