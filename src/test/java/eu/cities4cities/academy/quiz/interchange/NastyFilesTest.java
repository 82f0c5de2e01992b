package eu.cities4cities.academy.quiz.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.quiz.bank.CategoryService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Files that were broken, or made to break what reads them: each gets its own sentence. */
class NastyFilesTest {
  private static final String ITEM =
      "<assessmentItem xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p1\" title=\"A\">"
          + "<itemBody><p>Читайте</p></itemBody></assessmentItem>";
  private static final String MANIFEST =
      "<manifest><resources><resource type=\"imsqti_item_xmlv2p1\" href=\"%s\"/></resources>"
          + "</manifest>";

  private static void refuses(byte[] file, String fault) {
    assertThatThrownBy(() -> QuestionFormat.read(file))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessage("interchange.file." + fault);
  }

  private static void refuses(String file, String fault) {
    refuses(file.getBytes(StandardCharsets.UTF_8), fault);
  }

  private static byte[] zip(Map<String, String> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void anEmptyFile() {
    refuses("", "EMPTY");
    refuses("\n\n \n", "NO_QUESTIONS");
    refuses("<?xml version=\"1.0\"?><quiz></quiz>", "NO_QUESTIONS");
  }

  @Test
  void aTruncatedFile() throws IOException {
    refuses("<?xml version=\"1.0\"?><quiz><question type=\"essay\"><name><te", "XML_BROKEN");
    byte[] whole = zip(Map.of("imsmanifest.xml", MANIFEST.formatted("q.xml"), "q.xml", ITEM));
    refuses(Arrays.copyOf(whole, whole.length / 4), "ZIP_BROKEN");
    refuses("PK\003\004 and no more", "ZIP_BROKEN");
  }

  @Test
  void bracesWithinBraces() {
    Reading reading =
        QuestionFormat.read(
            ("{".repeat(5_000) + "}".repeat(5_000) + "\n\nДобре {T}")
                .getBytes(StandardCharsets.UTF_8));
    assertThat(reading.questions()).hasSize(1);
    assertThat(reading.remarks()).extracting(Remark::kind).containsExactly(Remark.Kind.BRACES);
  }

  @Test
  void entitiesThatGrowWithoutEnd() {
    refuses(
        "<?xml version=\"1.0\"?><!DOCTYPE quiz [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
            + "<quiz>&b;</quiz>",
        "XML_DOCTYPE");
    refuses(
        "<?xml version=\"1.0\"?><!DOCTYPE quiz SYSTEM \"file:///etc/passwd\"><quiz/>",
        "XML_DOCTYPE");
  }

  @Test
  void elementsWithinElementsWithoutEnd() {
    refuses("<quiz>" + "<a>".repeat(100_000) + "</a>".repeat(100_000) + "</quiz>", "XML_TOO_DEEP");
  }

  @Test
  void moreElementsThanQuestionsHave() {
    refuses("<quiz>" + "<a/>".repeat(500_001) + "</quiz>", "XML_TOO_MANY");
  }

  /** Such a run takes a moment, or hours where each blank begins a search of its own. */
  @Test
  void aRunOfBlanksWithoutAnEnd() {
    String blanks = " ".repeat(2_000_000);
    Reading reading =
        QuestionFormat.read(
            ("<quiz><question type=\"description\"><questiontext><text>Читайте</text></questiontext>"
                    + "<generalfeedback format=\"html\"><text>а"
                    + blanks
                    + "б</text></generalfeedback></question></quiz>")
                .getBytes(StandardCharsets.UTF_8));
    assertThat(reading.questions()).hasSize(1);
  }

  @Test
  void brokenQuestionsByTheThousand() {
    refuses("{а\n\n".repeat(QuestionFormat.MOST_QUESTIONS + 1), "TOO_MANY_QUESTIONS");
  }

  @Test
  void aFileListedManyTimesOver() throws IOException {
    String resource = MANIFEST.formatted("q.xml").replaceAll("</?(?:manifest|resources)>", "");
    String manifest = MANIFEST.replaceFirst("<resource .*?/>", resource.repeat(1_000));
    Reading reading = QuestionFormat.read(zip(Map.of("imsmanifest.xml", manifest, "q.xml", ITEM)));
    assertThat(reading.questions()).hasSize(1);
  }

  @Test
  void aLineOfTenMegabytes() {
    String line = "ї".repeat(5_000_000);
    Reading gift = QuestionFormat.read((line + "{T}").getBytes(StandardCharsets.UTF_8));
    assertThat(gift.questions()).isEmpty();
    assertThat(gift.remarks()).extracting(Remark::kind).containsExactly(Remark.Kind.TOO_LONG);
    Reading moodle =
        QuestionFormat.read(
            ("<quiz><question type=\"essay\"><questiontext><text>"
                    + line
                    + "</text></questiontext></question></quiz>")
                .getBytes(StandardCharsets.UTF_8));
    assertThat(moodle.questions()).isEmpty();
    assertThat(moodle.remarks()).extracting(Remark::kind).containsExactly(Remark.Kind.TOO_LONG);
    refuses("x".repeat(QuestionFormat.MOST_BYTES + 1), "TOO_LARGE");
  }

  @Test
  void theWrongEncoding() {
    Reading gift = QuestionFormat.read("Чи так? {T}".getBytes(Charset.forName("windows-1251")));
    assertThat(gift.questions().get(0).content().text().uk()).isEqualTo("Чи так?");
    assertThat(gift.remarks())
        .containsExactly(Remark.of(0, "", Remark.Kind.ENCODING_GUESSED, "windows-1251"));
    refuses(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><quiz>Їжак</quiz>"
            .getBytes(Charset.forName("windows-1251")),
        "XML_ENCODING");
    Reading marked = QuestionFormat.read("\uFEFFЧи так? {T}".getBytes(StandardCharsets.UTF_16LE));
    assertThat(marked.questions().get(0).content().text().uk()).isEqualTo("Чи так?");
    refuses(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 0}, "NOT_TEXT");
  }

  @Test
  void anArchiveThatLeadsOutOfItself() throws IOException {
    for (String name : List.of("../../etc/passwd", "/etc/passwd", "a/../../b", "..\\b", "C:/b")) {
      refuses(zip(Map.of(name, "x")), "ZIP_PATH");
    }
    byte[] href = zip(Map.of("imsmanifest.xml", MANIFEST.formatted("../../../etc/passwd")));
    assertThat(QuestionFormat.read(href).remarks())
        .extracting(Remark::kind)
        .containsExactly(Remark.Kind.NOT_UNDERSTOOD);
  }

  @Test
  void anArchiveThatGrowsWithoutEnd() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("imsmanifest.xml"));
      byte[] nothing = new byte[1024 * 1024];
      for (int i = 0; i < 70; i++) {
        zip.write(nothing);
      }
    }
    assertThat(bytes.size()).isLessThan(200_000);
    refuses(bytes.toByteArray(), "ZIP_TOO_LARGE");
    var many = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(many)) {
      for (int i = 0; i < 5_100; i++) {
        zip.putNextEntry(new ZipEntry("f" + i));
        zip.write(1);
      }
    }
    refuses(many.toByteArray(), "ZIP_TOO_MANY");
  }

  @Test
  void anArchiveOrXmlOfSomethingElse() throws IOException {
    refuses(zip(Map.of("word/document.xml", "<document/>")), "NO_MANIFEST");
    refuses("<?xml version=\"1.0\"?><html><body/></html>", "NOT_KNOWN");
  }

  @Test
  void moreQuestionsThanAnybodyReads() {
    refuses("Так {T}\n\n".repeat(QuestionFormat.MOST_QUESTIONS + 1), "TOO_MANY_QUESTIONS");
  }

  @Test
  void aBrokenQuestionDoesNotStopTheOthers() throws IOException {
    String list =
        "<manifest><resources>"
            + "<resource type=\"imsqti_item_xmlv2p1\" href=\"broken.xml\"/>"
            + "<resource type=\"imsqti_item_xmlv2p1\" href=\"none.xml\"/>"
            + "<resource type=\"imsqti_item_xmlv2p1\" href=\"q.xml\"/>"
            + "</resources></manifest>";
    Reading reading =
        QuestionFormat.read(
            zip(Map.of("imsmanifest.xml", list, "q.xml", ITEM, "broken.xml", "<a><b></a>")));
    assertThat(reading.questions()).hasSize(1);
    assertThat(reading.remarks()).extracting(Remark::number).containsExactly(1, 2);
  }

  /** Each of them comes alone from the parser. */
  @Test
  void nothingButEntities() {
    XmlElement read =
        XmlElement.parse(
            ("<quiz>" + "&lt;".repeat(500_000) + "<a/>б&amp;в</quiz>")
                .getBytes(StandardCharsets.UTF_8),
            UnaryOperator.identity());
    assertThat(read.nodes()).hasSize(3);
    assertThat(read.nodes().get(0)).isEqualTo("<".repeat(500_000));
    assertThat(read.nodes().get(2)).isEqualTo("б&в");
  }

  @Test
  void picturesByTheTenThousand() {
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < 50_000; i++) {
      html.append("<img src=").append(i).append('>');
    }
    assertThat(SaidHtml.of(html.toString()).images()).hasSize(50_000);
  }

  @Test
  void markupThatNeverEnds() {
    for (String piece : List.of("<", "<b>", "<!--", "<math>", "<script>", "&#", "<p", "{mlang")) {
      SaidHtml said = SaidHtml.of(piece.repeat(60_000));
      assertThat(said.words()).isNotNull();
    }
  }

  @Test
  void categoriesWithoutNamesOrWithoutEnd() throws IOException {
    String path =
        taxon(" ") + taxon("ї".repeat(199) + "\uD83D\uDE00") + taxon("Глибше").repeat(5_000);
    String manifest =
        MANIFEST
            .formatted("q.xml")
            .replace("q.xml\"/>", "q.xml\"><taxonPath>" + path + "</taxonPath></resource>");
    Reading reading = QuestionFormat.read(zip(Map.of("imsmanifest.xml", manifest, "q.xml", ITEM)));
    assertThat(reading.questions().get(0).category())
        .hasSize(CategoryService.DEEPEST)
        .startsWith("ї".repeat(199), "Глибше");
    assertThat(Categories.parse("$course$/top/" + "а/".repeat(5_000)))
        .hasSize(CategoryService.DEEPEST);
  }

  private static String taxon(String name) {
    return "<taxon><entry><string>" + name + "</string></entry></taxon>";
  }

  @Test
  void aSealThatSomebodyForgedCountsForNothing() {
    String gift = "// [academy:0000 e30=]\nЧи так? {T}";
    assertThat(QuestionFormat.read(gift.getBytes(StandardCharsets.UTF_8)).questions()).hasSize(1);
  }
}
