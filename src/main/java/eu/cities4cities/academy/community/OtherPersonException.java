package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.RefusedException;

/** What one person has written is sent under another's sign-in; the API answers 403. */
public class OtherPersonException extends RefusedException {
  OtherPersonException() {
    super("community.profile.otherPerson");
  }

  @Override
  public int status() {
    return 403;
  }
}
