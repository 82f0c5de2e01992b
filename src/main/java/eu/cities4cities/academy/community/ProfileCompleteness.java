package eu.cities4cities.academy.community;

import eu.cities4cities.academy.community.ProfileContent.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of a profile is told: a part counts once it is told in both languages.
 *
 * @param steps the steps of the form, in their order
 */
public record ProfileCompleteness(List<Step> steps) {
  private static final int ENOUGH_STRENGTHS = 3;

  /**
   * A step of the form.
   *
   * @param name of its section
   * @param told how many of its parts are told
   * @param parts how many there are
   */
  public record Step(String name, int told, int parts) {
    /** Whether nothing is missing. */
    public boolean done() {
      return told == parts;
    }
  }

  /** Looks through a profile. */
  public static ProfileCompleteness of(ProfileContent told) {
    ProfileContent.Project project = told.project();
    List<Step> steps = new ArrayList<>();
    steps.add(
        step(
            "facts",
            both(told.promise()),
            told.population() != null,
            told.areaKm2() != null,
            !told.languages().isEmpty()));
    steps.add(step("why", both(told.why())));
    steps.add(
        step(
            "strengths",
            told.strengths().stream()
                    .filter(strength -> both(strength.title()) && both(strength.text()))
                    .count()
                >= ENOUGH_STRENGTHS));
    steps.add(
        step(
            "project",
            both(project.title()),
            both(project.goal()),
            project.budgetEur() != null,
            project.ownSharePercent() != null,
            project.readyOn() != null));
    steps.add(
        step(
            "experience",
            !told.experience().isEmpty()
                && told.experience().stream().allMatch(ProfileCompleteness::both)));
    steps.add(
        step(
            "wanted",
            both(told.wanted().text()),
            !told.wanted().countries().isEmpty(),
            !told.wanted().themes().isEmpty()));
    steps.add(
        step(
            "events",
            !told.events().isEmpty()
                && told.events().stream().allMatch(event -> both(event.title()))));
    steps.add(step("contact", both(told.contact().name()), both(told.contact().role())));
    steps.add(step("pictures", told.pictures().crest() != null, told.pictures().photo() != null));
    return new ProfileCompleteness(List.copyOf(steps));
  }

  /** Told parts of all parts, in whole percent rounded down. */
  public int percent() {
    int told = steps.stream().mapToInt(Step::told).sum();
    int parts = steps.stream().mapToInt(Step::parts).sum();
    return told * 100 / parts;
  }

  private static Step step(String name, boolean... parts) {
    int told = 0;
    for (boolean part : parts) {
      told += part ? 1 : 0;
    }
    return new Step(name, told, parts.length);
  }

  private static boolean both(Text text) {
    return !text.uk().isEmpty() && !text.en().isEmpty();
  }
}
