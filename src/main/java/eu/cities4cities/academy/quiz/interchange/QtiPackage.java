package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.quiz.interchange.UnreadableFileException.Fault;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads packages of QTI 2.1 and 3.0: a list of contents, a file a question, and pictures. */
final class QtiPackage {
  private static final String MANIFEST = "imsmanifest.xml";

  private final List<ExchangedQuestion> questions = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();
  private final Map<String, byte[]> files;

  private QtiPackage(Map<String, byte[]> files) {
    this.files = files;
  }

  static Reading read(byte[] archive) {
    var reader = new QtiPackage(ZipFiles.read(archive));
    String manifest =
        reader.files.keySet().stream()
            .filter(name -> name.equals(MANIFEST) || name.matches("[^/]+/" + MANIFEST))
            .findFirst()
            .orElseThrow(() -> new UnreadableFileException(Fault.NO_MANIFEST));
    String root = manifest.substring(0, manifest.length() - MANIFEST.length());
    XmlElement list = XmlElement.parse(reader.files.get(manifest), QtiDialect::common);
    int number = 0;
    Set<String> seen = new HashSet<>();
    for (XmlElement resource : list.all("resource")) {
      String type = resource.attribute("type");
      // A file that is listed many times over is read once.
      if (type.startsWith("imsqti_item") && seen.add(resource.attribute("href"))) {
        number++;
        reader.add(number, resource, root);
      } else if (type.startsWith("imsqti_test") || type.startsWith("imsqti_assessment")) {
        reader.remarks.add(Remark.of(0, "", Remark.Kind.TEST_NOT_CARRIED));
      }
    }
    return new Reading(reader.questions, reader.remarks);
  }

  /** A single question without a package. */
  static Reading readItem(byte[] file) {
    var reader = new QtiPackage(Map.of());
    reader.add(1, XmlElement.parse(file, QtiDialect::common), new XmlElement("resource", 1), "");
    return new Reading(reader.questions, reader.remarks);
  }

  private void add(int number, XmlElement resource, String root) {
    String path = resolved(root, resource.attribute("href")).orElse("");
    byte[] file = files.get(path);
    if (file == null) {
      remarks.add(
          Remark.of(
              number,
              resource.attribute("href"),
              Remark.Kind.NOT_UNDERSTOOD,
              String.valueOf(resource.line())));
      return;
    }
    XmlElement item;
    try {
      item = XmlElement.parse(file, QtiDialect::common);
    } catch (UnreadableFileException e) {
      remarks.add(
          Remark.of(
              number,
              path,
              Remark.Kind.NOT_UNDERSTOOD,
              e.args().length == 0 ? "1" : String.valueOf(e.args()[0])));
      return;
    }
    add(number, item, resource, path.substring(0, path.lastIndexOf('/') + 1));
  }

  private void add(int number, XmlElement item, XmlElement resource, String folder) {
    String name = item.attribute("title");
    try {
      if (!item.name().equals("assessmentItem")) {
        throw new NotUnderstoodException(Remark.Kind.KIND_UNKNOWN, item.name());
      }
      var pictures =
          new QuestionFiles(address -> resolved(folder, address).map(path -> files.get(path)));
      var question = new QtiItem(item, pictures);
      QuestionContent read = question.content();
      TreeSet<String> tags = new TreeSet<>();
      resource.all("keyword").forEach(keyword -> tags.add(keyword.text()));
      List<String> category =
          Categories.limited(resource.all("taxon").stream().map(taxon -> taxon.text("entry")));
      questions.add(
          MoodleReader.sealed(
              new ExchangedQuestion(name, category, tags, read, pictures.used()), item.seal()));
      if (!question.lost().isEmpty()) {
        remarks.add(Remark.of(number, name, Remark.Kind.NOT_CARRIED, question.lost()));
      }
    } catch (NotUnderstoodException e) {
      remarks.add(e.remark(number, name.isEmpty() ? item.attribute("identifier") : name));
    }
  }

  /** The path in the archive that an address means beside files of that folder. */
  private static Optional<String> resolved(String folder, String address) {
    Deque<String> path = new ArrayDeque<>();
    for (String part : (folder + decoded(address)).split("/")) {
      if (part.equals("..")) {
        if (path.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        path.add(part);
      }
    }
    return Optional.of(String.join("/", path));
  }

  private static String decoded(String address) {
    try {
      String path = URI.create(address).getPath();
      return path == null ? address : path;
    } catch (IllegalArgumentException e) {
      return address;
    }
  }
}
