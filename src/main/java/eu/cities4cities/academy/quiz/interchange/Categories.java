package eu.cities4cities.academy.quiz.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Paths of categories as Moodle writes them: slashes between, doubled within a name. */
final class Categories {
  private static final int LONGEST = 100;
  private static final int DEEPEST = 6;

  private Categories() {}

  static List<String> parse(String written) {
    List<String> path = new ArrayList<>();
    String hidden = written.strip().replace("//", "\0");
    for (String part : hidden.split("/")) {
      String name = part.replace('\0', '/').strip();
      boolean isRoot = path.isEmpty() && (name.matches("\\$\\w+\\$") || name.equals("top"));
      if (!name.isEmpty() && !isRoot && path.size() < DEEPEST) {
        path.add(name.length() <= LONGEST ? name : name.substring(0, LONGEST));
      }
    }
    return path;
  }

  static String write(List<String> path) {
    return "$course$/top"
        + path.stream().map(name -> "/" + name.replace("/", "//")).collect(Collectors.joining());
  }
}
