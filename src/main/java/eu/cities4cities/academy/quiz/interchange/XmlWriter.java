package eu.cities4cities.academy.quiz.interchange;

import java.util.function.UnaryOperator;

/** Writes XML, an element a line. */
final class XmlWriter {
  private final StringBuilder out = new StringBuilder();
  private final UnaryOperator<String> names;
  private final UnaryOperator<String> attributeNames;

  /**
   * Starts a file or a part of one.
   *
   * @param names how elements are called there
   * @param attributeNames how attributes are called there
   */
  XmlWriter(UnaryOperator<String> names, UnaryOperator<String> attributeNames) {
    this.names = names;
    this.attributeNames = attributeNames;
  }

  /** Starts a file in which everything is called as it is here. */
  XmlWriter() {
    this(UnaryOperator.identity(), UnaryOperator.identity());
  }

  /** Opens an element; attributes are pairs of name and value, those with null are left out. */
  XmlWriter open(String name, String... attributes) {
    start(name, attributes);
    out.append(">\n");
    return this;
  }

  XmlWriter close(String name) {
    out.append("</").append(names.apply(name)).append(">\n");
    return this;
  }

  /** An element with nothing in it. */
  XmlWriter empty(String name, String... attributes) {
    start(name, attributes);
    out.append("/>\n");
    return this;
  }

  /** An element with words in it. */
  XmlWriter leaf(String name, String text, String... attributes) {
    return markup(name, HtmlSigns.encode(text), attributes);
  }

  /** An element with what is XML already. */
  XmlWriter markup(String name, String inner, String... attributes) {
    start(name, attributes);
    out.append('>').append(inner).append("</").append(names.apply(name)).append(">\n");
    return this;
  }

  /** What is XML already. */
  XmlWriter raw(String xml) {
    out.append(xml);
    return this;
  }

  private void start(String name, String... attributes) {
    out.append('<').append(names.apply(name));
    for (int i = 0; i < attributes.length; i += 2) {
      String key = attributes[i];
      if (attributes[i + 1] != null) {
        out.append(' ')
            .append(key.startsWith("xml") ? key : attributeNames.apply(key))
            .append("=\"")
            .append(HtmlSigns.encode(attributes[i + 1]))
            .append('"');
      }
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
