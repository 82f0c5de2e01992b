package eu.cities4cities.academy.community;

import eu.cities4cities.academy.community.ProfileContent.Strength;
import java.util.Optional;

/** A row of the profile's form for one strength. */
public class StrengthRow {
  private final TextPair title = new TextPair();
  private final TextPair text = new TextPair();

  static StrengthRow of(Strength strength) {
    StrengthRow row = new StrengthRow();
    row.title.set(strength.title());
    row.text.set(strength.text());
    return row;
  }

  /** The strength; empty, and named where it is only half filled, without a title. */
  Optional<Strength> read(String name, TypedValues typed) {
    if (title.isTold()) {
      return Optional.of(new Strength(title.toText(), text.toText()));
    }
    if (isTold()) {
      typed.problem(name + "TitleUk", "community.edit.error.strength");
    }
    return Optional.empty();
  }

  /** Whether anything is typed in it. */
  public boolean isTold() {
    return title.isTold() || text.isTold();
  }

  public TextPair getTitle() {
    return title;
  }

  public TextPair getText() {
    return text;
  }
}
