package eu.cities4cities.academy.statistics.figures;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which part of a course a figure is about.
 *
 * @param values what it is limited to, by dimension; empty for the whole
 */
public record Part(Map<Dimension, String> values) {
  /** The whole course. */
  public static final Part WHOLE = new Part(Map.of());

  /** Keeps a copy in the order of dimensions. */
  public Part {
    EnumMap<Dimension, String> copy = new EnumMap<>(Dimension.class);
    copy.putAll(values);
    values = java.util.Collections.unmodifiableMap(copy);
  }

  /** One value of one dimension. */
  public static Part of(Dimension dimension, Object value) {
    return new Part(Map.of(dimension, value.toString()));
  }

  /** One value of each of two dimensions. */
  public static Part of(Dimension one, Object value, Dimension other, Object otherValue) {
    return new Part(Map.of(one, value.toString(), other, otherValue.toString()));
  }

  /** The value of a dimension. */
  public Optional<String> value(Dimension dimension) {
    return Optional.ofNullable(values.get(dimension));
  }

  /** The dimensions that it is limited by, in their order. */
  public List<Dimension> dimensions() {
    return List.copyOf(values.keySet());
  }

  /** By what it is split, as the database names it: {@code session+region}. */
  public String split() {
    return values.keySet().stream().map(Dimension::code).collect(Collectors.joining("+"));
  }

  /** The part as {@link #parse} reads it: {@code session=12;region=05}, empty for the whole. */
  public String code() {
    return values.entrySet().stream()
        .map(each -> each.getKey().code() + "=" + each.getValue())
        .collect(Collectors.joining(";"));
  }

  /** Reads {@link #code}; empty if it is no part, or one that there cannot be. */
  public static Optional<Part> parse(String code) {
    if (code == null || code.isEmpty()) {
      return Optional.of(WHOLE);
    }
    EnumMap<Dimension, String> values = new EnumMap<>(Dimension.class);
    for (String each : code.split(";", -1)) {
      int sign = each.indexOf('=');
      String name = sign < 0 ? "" : each.substring(0, sign);
      Optional<Dimension> dimension =
          Arrays.stream(Dimension.values()).filter(one -> one.code().equals(name)).findFirst();
      if (dimension.isEmpty()
          || !dimension.get().has(each.substring(sign + 1))
          || values.put(dimension.get(), each.substring(sign + 1)) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(new Part(values));
  }
}
