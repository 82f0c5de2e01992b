package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.quiz.bank.CategoryService;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Paths of categories as far as the bank keeps them, and as Moodle writes them: slashes between,
 * doubled within a name.
 */
final class Categories {
  private Categories() {}

  static List<String> parse(String written) {
    List<String> path = new ArrayList<>();
    String hidden = written.strip().replace("//", "\0");
    for (String part : hidden.split("/")) {
      String name = part.replace('\0', '/').strip();
      boolean isRoot = path.isEmpty() && (name.matches("\\$\\w+\\$") || name.equals("top"));
      if (!name.isEmpty() && !isRoot) {
        path.add(name);
      }
    }
    return limited(path.stream());
  }

  /**
   * What the bank keeps of a path: not the levels beyond its deepest, nor the end of long names.
   */
  static List<String> limited(Stream<String> path) {
    return path.map(String::strip)
        .filter(name -> !name.isEmpty())
        .limit(CategoryService.DEEPEST)
        .map(Categories::cut)
        .toList();
  }

  private static String cut(String name) {
    int longest = CategoryService.LONGEST_NAME;
    if (name.length() <= longest) {
      return name;
    }
    boolean inSign = Character.isHighSurrogate(name.charAt(longest - 1));
    return name.substring(0, inSign ? longest - 1 : longest).strip();
  }

  static String write(List<String> path) {
    return "$course$/top"
        + path.stream().map(name -> "/" + name.replace("/", "//")).collect(Collectors.joining());
  }
}
