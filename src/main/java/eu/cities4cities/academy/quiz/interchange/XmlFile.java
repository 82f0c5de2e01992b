package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.quiz.interchange.UnreadableFileException.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads XML that strangers wrote: without document types, hence without entities, and never deeper
 * or longer than questions go.
 */
final class XmlFile extends DefaultHandler {
  private static final int DEEPEST = 100;

  /** Elements take far more room in memory than in a file. */
  private static final int MOST_ELEMENTS = 500_000;

  private static final String DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
  private static final String EXTERNAL = "http://xml.org/sax/features/external-general-entities";

  private final UnaryOperator<String> names;
  private final Deque<XmlElement> open = new ArrayDeque<>();

  /** Comes in pieces, a new one after each entity; as many strings would fill the memory. */
  private final StringBuilder words = new StringBuilder();

  private Locator locator;
  private XmlElement root;
  private int elements;

  private XmlFile(UnaryOperator<String> names) {
    this.names = names;
  }

  static XmlElement parse(InputStream file, UnaryOperator<String> names) {
    var handler = new XmlFile(names);
    try {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(DOCTYPE, true);
      factory.setFeature(EXTERNAL, false);
      factory.newSAXParser().parse(new InputSource(file), handler);
    } catch (SAXParseException e) {
      String message = String.valueOf(e.getMessage());
      if (message.contains("Invalid byte") || message.contains("Invalid encoding")) {
        throw new UnreadableFileException(Fault.XML_ENCODING);
      }
      boolean doctype = message.contains("DOCTYPE");
      throw new UnreadableFileException(
          doctype ? Fault.XML_DOCTYPE : Fault.XML_BROKEN, Math.max(1, e.getLineNumber()));
    } catch (IOException e) {
      throw new UnreadableFileException(Fault.XML_ENCODING);
    } catch (SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
    return handler.root;
  }

  @Override
  public void setDocumentLocator(Locator where) {
    locator = where;
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes) {
    if (open.size() >= DEEPEST) {
      throw new UnreadableFileException(Fault.XML_TOO_DEEP, locator.getLineNumber());
    }
    if (++elements > MOST_ELEMENTS) {
      throw new UnreadableFileException(Fault.XML_TOO_MANY, MOST_ELEMENTS);
    }
    endWords();
    var element = new XmlElement(names.apply(local), locator.getLineNumber());
    for (int i = 0; i < attributes.getLength(); i++) {
      String name = attributes.getQName(i);
      element.put(
          name.startsWith("xml:") ? name : names.apply(attributes.getLocalName(i)),
          attributes.getValue(i));
    }
    if (open.isEmpty()) {
      root = element;
    } else {
      open.peek().add(element);
    }
    open.push(element);
  }

  @Override
  public void endElement(String uri, String local, String qualified) {
    endWords();
    open.pop();
  }

  @Override
  public void characters(char[] signs, int start, int length) {
    words.append(signs, start, length);
  }

  private void endWords() {
    if (!words.isEmpty()) {
      open.peek().add(words.toString());
      words.setLength(0);
    }
  }

  @Override
  public void processingInstruction(String target, String data) {
    if (target.equals(Seal.NAME) && !open.isEmpty()) {
      open.peek().sealWith(data);
    }
  }

  /** Faults are thrown, never printed. */
  @Override
  public void fatalError(SAXParseException e) throws SAXException {
    throw e;
  }
}
