package eu.cities4cities.academy.launch;

/** The start cannot go on; the message is one line that tells the reader what to do. */
public class LaunchFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A failure whose message is shown as it is. */
  public LaunchFailure(String whatToDo) {
    super(whatToDo);
  }
}
