package eu.cities4cities.academy.browser;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The HTML checker of validator.w3.org/nu, asked about a page as the server sent it. */
final class HtmlChecker {
  private static final String RULES = "http://s.validator.nu/html5-all.rnc";
  private static final int WORDS_BEFORE = 160;

  /**
   * What libraries write on their own account and no reader is harmed by: Facelets closes empty
   * elements; Faces keeps browsers from putting an old state back into a form; PrimeFaces calls
   * cells of its tables so, and names a list that it draws once it is opened.
   */
  private static final List<String> TOLERATED =
      List.of(
          "Trailing slash on void elements .*",
          "An “input” element with .* “hidden” .*name=\"jakarta\\.faces\\.ViewState\".*",
          "The “role” attribute must not be used on a “td” element .*<td role=\"gridcell\".*",
          "The “aria-controls” attribute references “[\\w:]+_table”.*ui-state-default.*");

  /** The rules are read by methods that call themselves, deeper than a usual stack is. */
  private static final long STACK = 64L << 20;

  private static final ExecutorService THREAD =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(null, work, "html-checker", STACK);
            thread.setDaemon(true);
            return thread;
          });

  /** Reading the rules takes a second: it is done once. */
  private static HtmlChecker checker;

  private final SimpleDocumentValidator validator = new SimpleDocumentValidator(false);
  private final Notes notes = new Notes();

  private HtmlChecker() {
    try {
      validator.setUpMainSchema(RULES, notes);
      validator.setUpValidatorAndParsers(notes, false, false);
    } catch (Exception e) {
      throw new IllegalStateException("the HTML checker does not start", e);
    }
  }

  /** Errors and warnings, each with the words of the page that lead to it. */
  static List<String> faults(String html) {
    try {
      return THREAD.submit(() -> checker().check(html)).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the HTML checker stopped", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static HtmlChecker checker() {
    if (checker == null) {
      checker = new HtmlChecker();
    }
    return checker;
  }

  private List<String> check(String html) throws IOException, SAXException {
    notes.found.clear();
    InputSource source = new InputSource(new StringReader(html));
    source.setSystemId("http://localhost/");
    validator.checkHtmlInputSource(source);
    List<String> lines = html.lines().toList();
    return notes.found.stream()
        .map(each -> each.getMessage() + " – " + near(lines, each))
        .filter(fault -> TOLERATED.stream().noneMatch(fault::matches))
        .toList();
  }

  private static String near(List<String> lines, SAXParseException fault) {
    int line = fault.getLineNumber();
    if (line < 1 || line > lines.size()) {
      return "?";
    }
    String text = lines.get(line - 1);
    int until = Math.max(0, Math.min(fault.getColumnNumber(), text.length()));
    return text.substring(Math.max(0, until - WORDS_BEFORE), until).strip();
  }

  private static final class Notes implements ErrorHandler {
    private final List<SAXParseException> found = new ArrayList<>();

    @Override
    public void warning(SAXParseException fault) {
      found.add(fault);
    }

    @Override
    public void error(SAXParseException fault) {
      found.add(fault);
    }

    @Override
    public void fatalError(SAXParseException fault) {
      found.add(fault);
    }
  }
}
