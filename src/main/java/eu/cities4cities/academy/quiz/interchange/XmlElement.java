package eu.cities4cities.academy.quiz.interchange;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** An element of an XML file, with what is in it. */
final class XmlElement {
  private final String name;
  private final int line;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<Object> nodes = new ArrayList<>();
  private String seal = "";

  XmlElement(String name, int line) {
    this.name = name;
    this.line = line;
  }

  /**
   * Reads a file.
   *
   * @param names how elements and attributes are called here
   * @throws UnreadableFileException if it is not well-formed, or dangerous
   */
  static XmlElement parse(byte[] file, UnaryOperator<String> names) {
    return XmlFile.parse(new ByteArrayInputStream(file), names);
  }

  static boolean isWellFormed(String xml) {
    try {
      parse(xml.getBytes(StandardCharsets.UTF_8), UnaryOperator.identity());
      return true;
    } catch (UnreadableFileException e) {
      return false;
    }
  }

  void put(String attribute, String value) {
    attributes.put(attribute, value);
  }

  void add(XmlElement child) {
    nodes.add(child);
  }

  void add(String text) {
    nodes.add(text);
  }

  void sealWith(String text) {
    seal = text;
  }

  String name() {
    return name;
  }

  /** The line on which it starts. */
  int line() {
    return line;
  }

  /** What a processing instruction of ours says in it, or an empty text. */
  String seal() {
    return seal;
  }

  /** The attribute, or an empty text. */
  String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  /** Elements and texts in their order. */
  List<Object> nodes() {
    return nodes;
  }

  /** The elements directly in it. */
  List<XmlElement> children() {
    return nodes.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast).toList();
  }

  List<XmlElement> children(String wanted) {
    return children().stream().filter(child -> child.name.equals(wanted)).toList();
  }

  Optional<XmlElement> child(String wanted) {
    return children().stream().filter(child -> child.name.equals(wanted)).findFirst();
  }

  /** The words of the first element of that name directly in it, or an empty text. */
  String text(String wanted) {
    return child(wanted).map(XmlElement::text).orElse("");
  }

  /** All elements of that name at any depth, in their order. */
  List<XmlElement> all(String wanted) {
    List<XmlElement> found = new ArrayList<>();
    each(
        element -> {
          if (element.name.equals(wanted)) {
            found.add(element);
          }
        });
    return found;
  }

  Optional<XmlElement> first(String wanted) {
    return all(wanted).stream().findFirst();
  }

  /** Goes through everything in it. */
  void each(Consumer<XmlElement> visitor) {
    for (XmlElement child : children()) {
      visitor.accept(child);
      child.each(visitor);
    }
  }

  /** All words in it. */
  String text() {
    var text = new StringBuilder();
    for (Object node : nodes) {
      text.append(node instanceof XmlElement child ? child.text() : node);
    }
    return text.toString().strip();
  }

  /** What is in it, as it is written. */
  String inner() {
    return inner(child -> null);
  }

  /** What is in it, with other words for some elements; null leaves one as it is. */
  String inner(Function<XmlElement, String> instead) {
    var out = new StringBuilder();
    for (Object node : nodes) {
      if (node instanceof XmlElement child) {
        String other = instead.apply(child);
        if (other == null) {
          child.write(out, instead);
        } else {
          out.append(other);
        }
      } else {
        out.append(HtmlSigns.encode((String) node));
      }
    }
    return out.toString();
  }

  private void write(StringBuilder out, Function<XmlElement, String> instead) {
    out.append('<').append(name);
    attributes.forEach(
        (key, value) ->
            out.append(' ').append(key).append("=\"").append(HtmlSigns.encode(value)).append('"'));
    String inner = inner(instead);
    if (inner.isEmpty()) {
      out.append("/>");
    } else {
      out.append('>').append(inner).append("</").append(name).append('>');
    }
  }
}
