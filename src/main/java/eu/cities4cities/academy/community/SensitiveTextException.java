package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.RefusedException;
import java.util.List;

/** A profile may give away what protects people; whoever hands it in is asked to look again. */
public class SensitiveTextException extends RefusedException {
  private final transient List<SensitiveText.Hint> hints;

  SensitiveTextException(List<SensitiveText.Hint> hints) {
    super("community.profile.sensitive", hints.size());
    this.hints = List.copyOf(hints);
  }

  /** Where to look. */
  public List<SensitiveText.Hint> hints() {
    return hints;
  }
}
