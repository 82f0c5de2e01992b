package eu.cities4cities.academy.shared;

/** What one person has written is sent under another's sign-in; the API answers 403. */
public class OtherPersonException extends RefusedException {
  private OtherPersonException() {
    super("shared.otherPerson");
  }

  /**
   * Refuses what was written on a page that was opened under another sign-in.
   *
   * @param writer id of the person whose page it was; null where the sender does not say
   */
  public static void refuse(Caller caller, String writer) {
    if (writer != null && !writer.equals(String.valueOf(caller.personId()))) {
      throw new OtherPersonException();
    }
  }

  @Override
  public int status() {
    return 403;
  }
}
