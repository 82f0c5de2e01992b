package eu.cities4cities.academy.session.meeting;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What a BigBlueButton server answers. */
final class XmlAnswer {
  private final Document document;

  private XmlAnswer(Document document) {
    this.document = document;
  }

  static XmlAnswer of(WebCalls.Answer answer) {
    if (!answer.isGood()) {
      throw new MeetingUnavailableException("BigBlueButton answered " + answer.status());
    }
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return new XmlAnswer(
          factory.newDocumentBuilder().parse(new InputSource(new StringReader(answer.body()))));
    } catch (SAXException | IOException e) {
      throw new MeetingUnavailableException("BigBlueButton answered something else than XML", e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean isGood() {
    return "SUCCESS".equals(text("returncode"));
  }

  /** The text of the first element of that name, or null. */
  String text(String name) {
    NodeList found = document.getElementsByTagName(name);
    return found.getLength() == 0 ? null : found.item(0).getTextContent().strip();
  }

  /** The address of the first of these formats that there is, else of any. */
  Optional<String> playback(String... wanted) {
    Map<String, String> formats = new HashMap<>();
    NodeList found = document.getElementsByTagName("format");
    for (int i = 0; i < found.getLength(); i++) {
      Element format = (Element) found.item(i);
      formats.put(within(format, "type"), within(format, "url"));
    }
    return Stream.of(wanted)
        .map(formats::get)
        .filter(address -> address != null)
        .findFirst()
        .or(() -> formats.values().stream().filter(address -> address != null).findFirst());
  }

  private static String within(Element element, String name) {
    NodeList found = element.getElementsByTagName(name);
    return found.getLength() == 0 ? null : found.item(0).getTextContent().strip();
  }
}
