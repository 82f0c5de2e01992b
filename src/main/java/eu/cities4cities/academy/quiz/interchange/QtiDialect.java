package eu.cities4cities.academy.quiz.interchange;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How the versions of QTI call the same things. */
enum QtiDialect {
  V21(
      "http://www.imsglobal.org/xsd/imsqti_v2p1",
      "http://www.imsglobal.org/xsd/imscp_v1p1",
      "imsqti_item_xmlv2p1"),
  V30(
      "http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
      "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1",
      "imsqti_item_xmlv3p0");

  private static final String PREFIX = "qti-";
  private static final Set<String> HTML = Set.of("div", "p", "object", "ul", "li", "img");
  private static final Pattern UPPER = Pattern.compile("[A-Z]");
  private static final Pattern HYPHEN = Pattern.compile("-([a-z0-9])");

  private final String itemSpace;
  private final String packageSpace;
  private final String itemType;

  QtiDialect(String itemSpace, String packageSpace, String itemType) {
    this.itemSpace = itemSpace;
    this.packageSpace = packageSpace;
    this.itemType = itemType;
  }

  String itemSpace() {
    return itemSpace;
  }

  String packageSpace() {
    return packageSpace;
  }

  /** The type of a question in a package's list. */
  String itemType() {
    return itemType;
  }

  XmlWriter writer() {
    return new XmlWriter(this::element, this::attribute);
  }

  private String element(String name) {
    return this == V21 || HTML.contains(name) ? name : PREFIX + hyphened(name);
  }

  private String attribute(String name) {
    return this == V21 ? name : hyphened(name);
  }

  private static String hyphened(String name) {
    return UPPER.matcher(name).replaceAll(letter -> "-" + letter.group().toLowerCase(Locale.ROOT));
  }

  /** The name in version 2.1 of what either version writes. */
  static String common(String name) {
    if (name.startsWith("data-")) {
      return name;
    }
    String plain = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
    return HYPHEN.matcher(plain).replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
  }
}
