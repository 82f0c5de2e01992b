package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the fields of the profile's form are called, for comparisons of two texts. */
@ApplicationScoped
public class FieldNames {
  private static final Pattern NAME = Pattern.compile("([a-z]+)(\\d*)([A-Za-z]*?)(Uk|En)?");

  @Inject private Texts texts;
  @Inject private Caller caller;

  /** A field in which two texts differ. */
  public record Differing(String name, String mine, String theirs) {
    /** The language of the first text, by its letters. */
    public String mineLang() {
      return Language.ofText(mine).code();
    }

    /** The language of the second text, by its letters. */
    public String theirsLang() {
      return Language.ofText(theirs).code();
    }
  }

  /** A field with what it is called. */
  public record Named(String field, String name) {}

  /** All fields of the form in which somebody types, in its order. */
  public List<Named> all() {
    return ProfileFields.names().stream()
        .filter(field -> !ProfileFields.isFile(field))
        .map(field -> new Named(field, of(field)))
        .toList();
  }

  /** The fields in which two forms differ, the first one's text and the other's. */
  List<Differing> differing(ProfileForm mine, ProfileForm theirs) {
    return ProfileFields.differing(mine, theirs).entrySet().stream()
        .map(each -> differing(each.getKey(), each.getValue()[0], each.getValue()[1]))
        .toList();
  }

  private Differing differing(String field, String mine, String theirs) {
    return new Differing(
        of(field), ProfileFields.shown(field, mine), ProfileFields.shown(field, theirs));
  }

  /**
   * A field that is to be mended before the profile is handed in.
   *
   * @param field by its name on the page
   * @param name what it is called there
   * @param what is to be done
   */
  public record Unfinished(String field, String name, String what) {}

  /** What is to be mended, in the reader's words. */
  List<Unfinished> unfinished(List<TypedValues.Problem> problems) {
    return problems.stream()
        .map(each -> new Unfinished(each.field(), of(each.field()), text(each.key(), each.args())))
        .toList();
  }

  /** The name of a field: what it is about, its number and its language. */
  public String of(String field) {
    if (field.startsWith("theme")) {
      return text("community.edit.wanted.themes")
          + ": "
          + text("ProfileTheme." + field.substring("theme".length()));
    }
    Matcher parts = NAME.matcher(field);
    if (!parts.matches()) {
      return field;
    }
    String language =
        parts.group(4) == null
            ? ""
            : " · " + text("Uk".equals(parts.group(4)) ? "community.edit.uk" : "community.edit.en");
    return about(parts.group(1), parts.group(2), parts.group(3)) + language;
  }

  private String about(String word, String number, String part) {
    if (!number.isEmpty()) {
      String row = text("community.edit." + word, Integer.parseInt(number) + 1);
      return row + ": " + text("community.edit." + word + "." + part.toLowerCase(Locale.ROOT));
    }
    return text(
        switch (word + part) {
          case "own" -> "community.edit.project.own";
          case "budget" -> "community.edit.project.budget";
          case "ready" -> "community.edit.project.ready";
          case "projectTitle" -> "community.edit.project.title";
          case "projectGoal" -> "community.edit.project.goal";
          case "countries" -> "community.edit.wanted.countries";
          case "from" -> "community.edit.wanted.from";
          case "to" -> "community.edit.wanted.to";
          case "contactName" -> "community.edit.contact.name";
          case "contactRole" -> "community.edit.contact.role";
          case "contactNote" -> "community.edit.contact.note";
          case "photoAlt" -> "community.edit.photo.alt";
          case "portalChecked" -> "community.edit.portal.check";
          default -> "community.edit." + word;
        });
  }

  private String text(String key, Object... args) {
    return texts.get(caller.language(), key, args);
  }
}
