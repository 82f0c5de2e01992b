package eu.cities4cities.academy.community;

/** Where pictures of profiles are. */
final class ProfilePicture {
  /** What their addresses begin with. */
  static final String PATH = "/profile-pictures/";

  private ProfilePicture() {}

  /** The address of a picture, which stands for it for ever. */
  static String address(String hash) {
    return PATH + hash + ".jpg";
  }
}
