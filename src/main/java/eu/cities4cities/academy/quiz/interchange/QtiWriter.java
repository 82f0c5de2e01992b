package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.quiz.question.Choice;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes packages of QTI 2.1 or 3.0. */
final class QtiWriter {
  /** The feedback that everybody gets. */
  static final String GENERAL = "general";

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String LOM = "http://ltsc.ieee.org/xsd/LOM";

  private final QtiDialect dialect;
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final List<Remark> remarks = new ArrayList<>();
  private final XmlWriter resources = new XmlWriter();

  private QtiWriter(QtiDialect dialect) {
    this.dialect = dialect;
  }

  static Writing write(List<ExchangedQuestion> questions, QtiDialect dialect) {
    var writer = new QtiWriter(dialect);
    int number = 0;
    for (ExchangedQuestion question : questions) {
      number++;
      writer.add(number, question);
    }
    Map<String, byte[]> all = new LinkedHashMap<>();
    all.put("imsmanifest.xml", bytes(writer.manifest()));
    all.putAll(writer.files);
    return new Writing(ZipFiles.write(all), writer.remarks);
  }

  private static byte[] bytes(String xml) {
    return (HEAD + xml).getBytes(StandardCharsets.UTF_8);
  }

  private void add(int number, ExchangedQuestion question) {
    String id = "q" + number;
    List<String> media = new ArrayList<>();
    for (int i = 1; i <= question.files().size(); i++) {
      ExchangedFile file = question.file(i);
      String path = "media/" + id + "-" + i + ending(file.mediaType());
      files.put(path, file.content());
      media.add(path);
    }
    List<String> addresses = media.stream().map(path -> "../" + path).toList();
    var item = new QtiQuestion(dialect, id, question, addresses);
    String plain = item.written("");
    var pictures =
        new QuestionFiles(
            address -> Optional.ofNullable(files.get(address.replaceFirst("^\\.\\./", ""))));
    QuestionContent read;
    try {
      read = new QtiItem(XmlElement.parse(bytes(plain), QtiDialect::common), pictures).content();
    } catch (NotUnderstoodException e) {
      throw new IllegalStateException("our own question is not understood", e);
    }
    Optional<String> seal = Seal.of(question.content(), read);
    files.put("items/" + id + ".xml", bytes(seal.map(item::written).orElse(plain)));
    resource(id, question, media);
    Set<Part> less = Differences.between(question.content(), read);
    if (!less.isEmpty()) {
      remarks.add(Remark.of(number, question.shownName(), Remark.Kind.OTHERS_READ_LESS, less));
    }
  }

  private static String ending(String mediaType) {
    return "." + mediaType.substring(mediaType.indexOf('/') + 1).replaceAll("[^a-z0-9]", "");
  }

  private void resource(String id, ExchangedQuestion question, List<String> media) {
    String href = "items/" + id + ".xml";
    resources.open("resource", "identifier", "r-" + id, "type", dialect.itemType(), "href", href);
    resources.open("metadata").open("lom", "xmlns", LOM).open("general");
    resources.open("title").leaf("string", question.shownName()).close("title");
    question.tags().forEach(tag -> resources.open("keyword").leaf("string", tag).close("keyword"));
    resources.close("general");
    if (!question.category().isEmpty()) {
      resources.open("classification").open("taxonPath");
      question
          .category()
          .forEach(
              name ->
                  resources
                      .open("taxon")
                      .open("entry")
                      .leaf("string", name)
                      .close("entry")
                      .close("taxon"));
      resources.close("taxonPath").close("classification");
    }
    resources.close("lom").close("metadata");
    resources.empty("file", "href", href);
    media.forEach(path -> resources.empty("file", "href", path));
    resources.close("resource");
  }

  private String manifest() {
    return new XmlWriter()
        .open("manifest", "xmlns", dialect.packageSpace(), "identifier", "academy-questions")
        .open("metadata")
        .leaf("schema", dialect == QtiDialect.V21 ? "QTIv2.1 Package" : "QTI Package")
        .leaf("schemaversion", dialect == QtiDialect.V21 ? "1.0.0" : "3.0.0")
        .close("metadata")
        .empty("organizations")
        .open("resources")
        .raw(resources.toString())
        .close("resources")
        .close("manifest")
        .toString();
  }

  /** How a choice is called in a question. */
  static String id(Choice choice) {
    return "c" + choice.id();
  }
}
