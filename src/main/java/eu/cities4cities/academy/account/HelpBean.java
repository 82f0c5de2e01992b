package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The questions and answers of the help page, by role; as many as the bundles have. */
@Named
@RequestScoped
public class HelpBean {
  private static final int MOST = 30;

  @Inject private Texts texts;
  @Inject private Caller caller;

  /** A question with its answer. */
  public record Entry(String question, String answer) {}

  /** The questions of one role. */
  public record Section(String id, String title, List<Entry> entries) {}

  /** All sections, participants first. */
  public List<Section> getSections() {
    List<Section> sections = new ArrayList<>();
    for (Role role : Role.values()) {
      String id = role.name().toLowerCase(Locale.ROOT);
      String prefix = "account.help." + id;
      List<Entry> entries =
          IntStream.rangeClosed(1, MOST)
              .mapToObj(number -> prefix + "." + number)
              .takeWhile(key -> texts.has(key + ".q"))
              .map(key -> new Entry(text(key + ".q"), text(key + ".a")))
              .toList();
      sections.add(new Section(id, text(prefix), entries));
    }
    return sections;
  }

  private String text(String key) {
    return texts.get(caller.language(), key);
  }
}
