package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.RefusedException;

/** The version of the profile is in another state by now than this step needs. */
public class ProfileDecidedException extends RefusedException {
  public ProfileDecidedException() {
    super("community.profile.decided");
  }
}
