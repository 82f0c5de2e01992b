package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.InvalidInputException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.regex.Pattern;

/** A letter to a community as it is typed. */
public class MessageForm {
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_PLACE = 200;
  private static final int LONGEST_EMAIL = 254;
  private static final int LONGEST_TEXT = 5000;
  private static final int SHORTEST_TEXT = 20;
  private static final int MOST_LINKS = 3;
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+\\.[^\\s@,;<>\"]{2,}");
  private static final Pattern LINK = Pattern.compile("https?://|www\\.", Pattern.CASE_INSENSITIVE);

  private String name;
  private String email;
  private String place;
  private String text;
  private String website;

  /**
   * Refuses what cannot be passed on.
   *
   * @throws InvalidInputException naming the first field that is not right
   */
  void check() {
    require(length(name) > 0 && length(name) <= LONGEST_NAME && oneLine(name), "name");
    require(length(email) <= LONGEST_EMAIL && email != null && isAddress(email.strip()), "email");
    require(length(place) <= LONGEST_PLACE && oneLine(place), "place");
    require(length(text) >= SHORTEST_TEXT && length(text) <= LONGEST_TEXT, "text");
    require(LINK.matcher(text).results().count() <= MOST_LINKS, "links");
  }

  /** Whether a program has filled the field that people do not see. */
  boolean isTrapped() {
    return website != null && !website.isBlank();
  }

  private static void require(boolean right, String field) {
    if (!right) {
      throw new InvalidInputException("community.relay.error." + field);
    }
  }

  private static int length(String typed) {
    return typed == null ? 0 : typed.strip().length();
  }

  /** As strictly as letters are sent: what passes here must not keep the letter from leaving. */
  private static boolean isAddress(String typed) {
    try {
      new InternetAddress(typed, true).validate();
      return EMAIL.matcher(typed).matches();
    } catch (AddressException no) {
      return false;
    }
  }

  /** A line break would write headers of its own into a letter. */
  private static boolean oneLine(String typed) {
    return typed == null || typed.chars().noneMatch(Character::isISOControl);
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  /** A field that people do not see; what fills it is no person. */
  public String getWebsite() {
    return website;
  }

  public void setWebsite(String website) {
    this.website = website;
  }
}
