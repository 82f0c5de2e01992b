package eu.cities4cities.academy.course.task;

import eu.cities4cities.academy.community.ProfileContent;
import eu.cities4cities.academy.community.ProfileContent.Text;
import java.util.ArrayList;
import java.util.List;

/** What a community's profile lacks for a task that asks for it. */
final class ProfileCheck {
  private static final int STRENGTHS = 3;
  private static final int EVENTS = 3;

  private ProfileCheck() {}

  /** The parts that are missing, as keys of messages; empty if the task is done. */
  static List<String> lacking(TaskKind kind, ProfileContent profile) {
    List<String> lacking = new ArrayList<>();
    if (kind == TaskKind.COMMUNITY_PROFILE) {
      need(lacking, both(profile.promise()), "promise");
      need(lacking, both(profile.why()), "why");
      long strengths =
          profile.strengths().stream().filter(strength -> both(strength.title())).count();
      need(lacking, strengths >= STRENGTHS, "strengths");
      need(lacking, profile.population() != null, "population");
      need(lacking, !profile.languages().isEmpty(), "languages");
      need(lacking, profile.wanted().given(), "wanted");
    }
    if (kind == TaskKind.EVENT_CALENDAR) {
      long told = profile.events().stream().filter(event -> both(event.title())).count();
      need(lacking, told >= EVENTS, "events");
    } else if (kind.onProfile()) {
      ProfileContent.Project project = profile.project();
      need(lacking, both(project.title()), "projectTitle");
      need(lacking, both(project.goal()), "projectGoal");
      if (kind == TaskKind.PRIORITY_PROJECT) {
        need(lacking, project.budgetEur() != null, "projectBudget");
        need(lacking, project.ownSharePercent() != null, "projectShare");
        need(lacking, project.readyOn() != null, "projectReady");
      }
    }
    return lacking;
  }

  private static void need(List<String> lacking, boolean given, String part) {
    if (!given) {
      lacking.add("course.task.lacking." + part);
    }
  }

  /** A text for partners abroad is told in both languages. */
  private static boolean both(Text text) {
    return !text.uk().isEmpty() && !text.en().isEmpty();
  }
}
