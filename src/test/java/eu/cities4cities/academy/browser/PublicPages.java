package eu.cities4cities.academy.browser;

import eu.cities4cities.academy.shared.web.Route;
import java.util.LinkedHashMap;
import java.util.Map;

/** The directory and profiles of communities in every state in which strangers meet them. */
final class PublicPages {
  private static final String DIRECTORY = Route.COMMUNITIES.path();

  /** A community whose profile is filled. */
  static final String FULL = "verkhnobuzka";

  /** An address that the same community had. */
  static final String FORMER = "kolyshnia-4716";

  private PublicPages() {}

  /** The paths of the directory by what they show. */
  static Map<String, String> directory() {
    Map<String, String> paths = new LinkedHashMap<>();
    paths.put("directory", DIRECTORY);
    paths.put("directory-second", DIRECTORY + "?page=2");
    paths.put("directory-narrowed", DIRECTORY + "?theme=energy&country=PL&project=yes");
    paths.put("directory-region", DIRECTORY + "?query=%D0%B2&region=vinnytsia&graduates=yes");
    paths.put("directory-nothing", DIRECTORY + "?query=4711&population=from-100k&theme=energy");
    paths.put("directory-map", DIRECTORY + "?theme=energy&view=map");
    return paths;
  }

  /** The paths of profiles by what they show. */
  static Map<String, String> profiles(DemoRun run) {
    Map<String, String> paths = new LinkedHashMap<>();
    paths.put("profile-full", Route.COMMUNITY.path(FULL));
    paths.put("profile-empty", profile(run, "NOT occupied AND NOT guarded AND NOT invented"));
    paths.put("profile-occupied", profile(run, "occupied"));
    paths.put("profile-guarded", profile(run, "guarded"));
    return paths;
  }

  /** Gives the community another address that it had before. */
  static void remember(DemoRun run) {
    run.change(
        "INSERT IGNORE INTO community_address (address, community_id, present) SELECT '"
            + FORMER
            + "', id, FALSE FROM community WHERE slug = '"
            + FULL
            + "'");
  }

  private static String profile(DemoRun run, String which) {
    return Route.COMMUNITY.path(
        run.find("SELECT slug FROM community WHERE " + which + " ORDER BY id LIMIT 1"));
  }
}
