package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Themes in the reader's language. */
@Named
@RequestScoped
public class ThemeWords {
  @Inject private Caller caller;
  @Inject private Texts texts;

  /** Every theme there is. */
  public List<ProfileTheme> getAll() {
    return List.of(ProfileTheme.values());
  }

  /** The name of a theme. */
  public String name(ProfileTheme theme) {
    return texts.get(caller.language(), theme.key());
  }

  /** The names of these themes, divided by commas. */
  public String names(Collection<ProfileTheme> themes) {
    return themes.stream().map(this::name).collect(Collectors.joining(", "));
  }
}
