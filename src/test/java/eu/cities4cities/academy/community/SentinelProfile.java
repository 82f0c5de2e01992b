package eu.cities4cities.academy.community;

import eu.cities4cities.academy.community.ProfileContent.Contact;
import eu.cities4cities.academy.community.ProfileContent.Document;
import eu.cities4cities.academy.community.ProfileContent.DocumentFile;
import eu.cities4cities.academy.community.ProfileContent.Event;
import eu.cities4cities.academy.community.ProfileContent.Image;
import eu.cities4cities.academy.community.ProfileContent.PartnerCity;
import eu.cities4cities.academy.community.ProfileContent.Pictures;
import eu.cities4cities.academy.community.ProfileContent.Project;
import eu.cities4cities.academy.community.ProfileContent.Strength;
import eu.cities4cities.academy.community.ProfileContent.Text;
import eu.cities4cities.academy.community.ProfileContent.Wanted;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A profile with a word of its own in each field, to be looked for in whatever is told of it. */
public final class SentinelProfile {
  /** The fields that a shielded community keeps to itself. */
  public static final Set<String> SHIELDED =
      Set.of(
          "document",
          "documentUrl",
          "documentTitle",
          "documentFile",
          "documentName",
          "place",
          "contactName",
          "contactRole",
          "contactNote",
          "photo",
          "photoAlt",
          "portal");

  /** The fields that any community tells. */
  public static final Set<String> OPEN =
      Set.of(
          "promise",
          "why",
          "strength",
          "strengthText",
          "project",
          "goal",
          "experience",
          "wanted",
          "city",
          "activity",
          "event",
          "crest",
          "crestAlt");

  private static final Pattern WORD = Pattern.compile("7731([a-zA-Z]+)1377");

  private SentinelProfile() {}

  /** The profile; events lie in the year that follows that day. */
  public static ProfileContent content(LocalDate today) {
    return new ProfileContent(
        24300,
        512,
        1,
        23,
        List.of("uk", "en"),
        text("promise"),
        text("why"),
        List.of(new Strength(text("strength"), text("strengthText"))),
        new Project(
            text("project"),
            text("goal"),
            640000,
            15,
            YearMonth.of(2027, 3),
            List.of(
                new Document(text("document"), "https://x.example/" + word("documentUrl")),
                new Document(
                    text("documentTitle"),
                    null,
                    new DocumentFile(
                        word("documentFile"), word("documentName") + ".pdf", 340_000)))),
        List.of(text("experience")),
        new Wanted(List.of("PL"), 10000, null, text("wanted"), List.of(ProfileTheme.ENERGY)),
        List.of(new PartnerCity(text("city"), "PL", 2023, text("activity"), true)),
        List.of(new Event(today.plusDays(5), today.plusDays(6), text("event"), text("place"))),
        new Contact(text("contactName"), text("contactRole"), text("contactNote")),
        "https://cities4cities.eu/" + word("portal"),
        today,
        new Pictures(
            new Image(word("crest"), 72, 84, text("crestAlt")),
            new Image(word("photo"), 800, 450, text("photoAlt"))));
  }

  /** The fields whose words stand in a text. */
  public static Set<String> in(String told) {
    Set<String> fields = new TreeSet<>();
    Matcher words = WORD.matcher(told);
    while (words.find()) {
      fields.add(words.group(1));
    }
    return fields;
  }

  private static Text text(String field) {
    return new Text(word(field), word(field));
  }

  static String word(String field) {
    return "7731" + field + "1377";
  }
}
