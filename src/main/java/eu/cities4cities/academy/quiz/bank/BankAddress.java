package eu.cities4cities.academy.quiz.bank;

import eu.cities4cities.academy.quiz.question.QuestionKind;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What a bank's page shows, as the query of its address says it: which questions are wanted, and
 * which part of their list.
 *
 * @param part counts from 1
 */
record BankAddress(BankFilter filter, int part) implements Serializable {
  private static final int LONGEST = 200;

  /**
   * Reads the parameters of an address; what says nothing that could be meant is passed over.
   *
   * @param parameters gives the value of that name, or null
   */
  static BankAddress of(UnaryOperator<String> parameters) {
    String category = value(parameters, "category");
    String part = value(parameters, "page");
    return new BankAddress(
        new BankFilter(
            value(parameters, "search"),
            named(QuestionKind.values(), value(parameters, "kind"), null),
            category.matches("\\d{1,18}") ? Long.valueOf(category) : null,
            value(parameters, "tag"),
            named(BankFilter.Show.values(), value(parameters, "show"), BankFilter.Show.ASKED)),
        part.matches("[1-9]\\d{0,5}") ? Integer.parseInt(part) : 1);
  }

  private static String value(UnaryOperator<String> parameters, String name) {
    String given = parameters.apply(name);
    String value = given == null ? "" : given.strip();
    return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
  }

  private static <E extends Enum<E>> E named(E[] all, String name, E otherwise) {
    return Arrays.stream(all)
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElse(otherwise);
  }

  /** The same questions from another part on. */
  BankAddress at(int otherPart) {
    return new BankAddress(filter, otherPart);
  }

  /** The query with its question mark; empty where everything is shown from the beginning. */
  String query() {
    Map<String, String> said = new LinkedHashMap<>();
    said.put("search", filter.search());
    said.put("category", filter.categoryId() == null ? "" : filter.categoryId().toString());
    said.put("tag", filter.tag());
    said.put("kind", filter.kind() == null ? "" : filter.kind().name());
    said.put("show", filter.show() == BankFilter.Show.ASKED ? "" : filter.show().name());
    said.put("page", part == 1 ? "" : String.valueOf(part));
    String query =
        said.entrySet().stream()
            .filter(each -> !each.getValue().isEmpty())
            .map(each -> each.getKey() + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
