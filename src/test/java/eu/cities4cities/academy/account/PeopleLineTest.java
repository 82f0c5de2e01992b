package eu.cities4cities.academy.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.shared.FieldProblem;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.TableFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleLineTest {
  private static final String HEADER = "Пошта;Прізвище;Імʼя;По батькові;Громада;Посада\n";

  private static List<PeopleLine> read(byte[] file) {
    return PeopleLine.read(TableFile.read(file, PeopleColumn::isHeader));
  }

  private static List<PeopleLine> read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static PeopleLine one(String line) {
    return read(HEADER + line).get(0);
  }

  private static List<String> problems(String line) {
    return one(line).problems().stream().map(FieldProblem::key).toList();
  }

  @Test
  void aLineIsReadWithItsNameTidied() {
    PeopleLine line = one("Olena@Hromada.UA;Лук'яненко;Олена ;Іванівна;Решетилівська;Секретар");
    assertThat(line.problems()).isEmpty();
    assertThat(line.email()).isEqualTo("olena@hromada.ua");
    assertThat(line.name().getSurname()).isEqualTo("Лукʼяненко");
    assertThat(line.name().getLatinName()).isEqualTo("Olena Lukianenko");
    assertThat(line.community()).isEqualTo("Решетилівська");
    assertThat(line.number()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t"})
  void anyOfTheThreeDelimitersIsFound(String delimiter) {
    List<PeopleLine> lines =
        read("email;Surname;Given name;Language\na@b.ua;Коваль;Олена;en\n".replace(";", delimiter));
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).language()).isEqualTo(Language.EN);
    assertThat(lines.get(0).problems()).isEmpty();
  }

  @Test
  void windows1251IsDetectedAndSaidToBeAGuess() {
    byte[] file =
        (HEADER.replace('ʼ', '\'') + "a@b.ua;Їжакевич;Єва;;Ґалаґанівська;\n")
            .getBytes(Charset.forName("windows-1251"));
    TableFile table = TableFile.read(file, PeopleColumn::isHeader);
    assertThat(table.format()).isEqualTo("windows-1251");
    assertThat(table.guessed()).isTrue();
    assertThat(PeopleLine.read(table).get(0).name().getSurname()).isEqualTo("Їжакевич");
  }

  @Test
  void theNameMayStandInOneColumnBelowAPreamble() {
    PeopleLine line = read("Список;;\nПІБ;E-mail\nКоваль Олена Іванівна;a@b.ua\n").get(0);
    assertThat(line.name().getSurname()).isEqualTo("Коваль");
    assertThat(line.name().getPatronymic()).isEqualTo("Іванівна");
    assertThat(line.number()).isEqualTo(3);
  }

  @Test
  void addressesThatDifferByCaseAloneAreOne() {
    List<PeopleLine> lines = read(HEADER + "a@b.ua;Коваль;Олена\nA@B.ua;Коваль;Олена\n");
    assertThat(lines.get(0).problems()).isEmpty();
    assertThat(lines.get(1).problems())
        .containsExactly(FieldProblem.of("email", "account.import.twice", 2));
  }

  @ParameterizedTest
  @CsvSource({
    "olenа@hromada.ua, account.email.cyrillic",
    "olena@gmаil.com, account.email.cyrillic",
    "olena@соса.com, account.email.cyrillic",
    "olena😀@hromada.ua, account.email.sign",
    "ole\u202Ena@hromada.ua, account.email.sign",
    "olena@hromada, account.email.wrong",
    "olena, account.email.wrong"
  })
  void anAddressThatIsNotWhatItLooksLikeIsRefused(String address, String key) {
    assertThat(problems(address + ";Коваль;Олена")).containsExactly(key);
  }

  @Test
  void anInternationalDomainIsAnAddress() {
    PeopleLine line = one("olena@пошта.укр;Коваль;Олена");
    assertThat(line.problems()).isEmpty();
    assertThat(line.email()).isEqualTo("olena@xn--80a1acn3a.xn--j1amh");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Коваль😀", "Кова\u200Fль", "Кова\u202Eль", "=1+1", "Коваль2"})
  void aNameWithASignThatStandsInNoNameIsRefused(String surname) {
    assertThat(problems("a@b.ua;" + surname + ";Олена"))
        .containsExactly("account.name.FOREIGN_SIGN");
  }

  @Test
  void anInvisibleSignIsNamedByItsCode() {
    assertThat(one("a@b.ua;Кова\u202Eль;Олена").problems().get(0).args()).containsExactly("U+202E");
  }

  @Test
  void aWordOfTwoAlphabetsIsAskedAbout() {
    assertThat(problems("a@b.ua;Kоваль;Олена")).containsExactly("account.name.mixed");
  }

  @Test
  void aLineWithoutAnAddressOrANameSaysSo() {
    assertThat(problems(";Коваль;Олена")).containsExactly("account.import.noEmail");
    assertThat(problems("a@b.ua;;Олена")).containsExactly("account.name.EMPTY");
  }

  @ParameterizedTest
  @CsvSource({
    "'', shared.table.empty",
    "'  ', shared.table.empty",
    "'Прізвище;Імʼя', shared.table.noHeader",
    "'Пошта;ПІБ', shared.table.noLines"
  })
  void aFileWithoutATableSaysWhatIsMissing(String text, String key) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(InvalidInputException.class).hasMessage(key);
  }

  @Test
  void aPictureAndABrokenWorkbookAreNoTables() {
    assertThatThrownBy(() -> read(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1}))
        .hasMessage("shared.table.binary");
    assertThatThrownBy(() -> read(new byte[] {'P', 'K', 3, 4, 0, 0, 0}))
        .hasMessage("shared.table.broken");
    assertThatThrownBy(() -> read(new byte[TableFile.MAX_BYTES + 1]))
        .hasMessage("shared.table.tooLarge");
  }

  @Test
  void aWorkbookIsReadAndItsFormulasCountByTheirSavedValue() throws IOException {
    List<PeopleLine> lines =
        read(
            workbook(
                cells("A1", "Пошта") + cells("B1", "Прізвище") + cells("C1", "Імʼя"),
                cells("A2", "a@b.ua")
                    + "<c r=\"B2\" t=\"str\"><f>UPPER(\"Коваль\")</f><v>Коваль</v></c>"
                    + cells("C2", "Олена"),
                cells("A3", "c@d.ua")
                    + "<c r=\"B3\"><f>WEBSERVICE(\"http://x\")</f></c>"
                    + cells("C3", "Остап")));
    assertThat(lines.get(0).name().getSurname()).isEqualTo("Коваль");
    assertThat(lines.get(0).problems()).isEmpty();
    assertThat(lines.get(0).notes())
        .containsExactly(FieldProblem.of("formula", "account.import.formula", "B", "Коваль"));
    assertThat(lines.get(1).problems())
        .contains(FieldProblem.of("formula", "account.import.formulaEmpty", "B"));
  }

  private static String cells(String place, String text) {
    return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
  }

  /** The smallest workbook that a spreadsheet program opens. */
  private static byte[] workbook(String... rows) throws IOException {
    StringBuilder sheet =
        new StringBuilder(
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + "<sheetData>");
    for (int i = 0; i < rows.length; i++) {
      sheet.append("<row r=\"").append(i + 1).append("\">").append(rows[i]).append("</row>");
    }
    sheet.append("</sheetData></worksheet>");
    String rels = "http://schemas.openxmlformats.org/package/2006/relationships";
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      put(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              + "<Default Extension=\"rels\""
              + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
              + "<Override PartName=\"/xl/workbook.xml\" ContentType=\""
              + types
              + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\""
              + " ContentType=\""
              + types
              + "worksheet+xml\"/></Types>");
      put(
          zip,
          "_rels/.rels",
          "<Relationships xmlns=\""
              + rels
              + "\"><Relationship Id=\"r1\" Type=\""
              + office
              + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
      put(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
              + " xmlns:r=\""
              + office
              + "\"><sheets><sheet name=\"Люди\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
      put(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships xmlns=\""
              + rels
              + "\"><Relationship Id=\"r1\" Type=\""
              + office
              + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
      put(zip, "xl/worksheets/sheet1.xml", sheet.toString());
    }
    return file.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
