package eu.cities4cities.academy.certificate.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.shared.FieldProblem;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.TableFile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateLineTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

  private static List<CertificateLine> read(String table) {
    return CertificateLine.read(
        TableFile.read(table.getBytes(StandardCharsets.UTF_8), CertificateLine::isHeader), TODAY);
  }

  private static List<String> problems(String line) {
    return read("ПІБ;Курс;Дата;Номер\n" + line).get(0).problems().stream()
        .map(FieldProblem::key)
        .toList();
  }

  @Test
  void aTableIsReadByItsTitlesInAnyOrderAndLanguage() {
    CertificateLine uk =
        read("Номер;ПІБ;Назва курсу;Дата видачі\nA-17;Їжакевич Ганна;Курс;18.09.2024").get(0);
    CertificateLine en =
        read("Name,Course,Date,Number\nЇжакевич Ганна,Курс,2024-09-18,A-17").get(0);
    for (CertificateLine line : List.of(uk, en)) {
      assertThat(line.problems()).isEmpty();
      assertThat(line.name()).isEqualTo("Їжакевич Ганна");
      assertThat(line.course()).isEqualTo("Курс");
      assertThat(line.issuedOn()).isEqualTo("2024-09-18");
      assertThat(line.number()).isEqualTo("A-17");
    }
  }

  @Test
  void aTableWithoutOneOfTheColumnsIsNone() {
    assertThatThrownBy(() -> read("ПІБ;Курс;Номер\nЇжакевич Ганна;Курс;1"))
        .isInstanceOf(InvalidInputException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "18.09.2024, 2024-09-18",
    "1.9.2024, 2024-09-01",
    "2024-09-18, 2024-09-18",
    "18/09/2024, 2024-09-18",
    "2024-09-18 00:00:00, 2024-09-18"
  })
  void aDayIsReadAsPeopleWriteIt(String typed, LocalDate day) {
    assertThat(CertificateLine.date(typed)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "вересень", "31.02.2024", "2024", "18.09.24", "45553"})
  void whatIsNoDayIsToldAsSuch(String typed) {
    assertThat(CertificateLine.date(typed)).isEmpty();
  }

  @Test
  void eachFaultIsNamed() {
    assertThat(problems(";Курс;18.09.2024;1")).containsExactly("certificate.import.name.EMPTY");
    assertThat(problems("Марчук 2;Курс;18.09.2024;1"))
        .containsExactly("certificate.import.name.FOREIGN_SIGN");
    assertThat(problems("=HYPERLINK(1);Курс;18.09.2024;1"))
        .containsExactly("certificate.import.name.FOREIGN_SIGN");
    assertThat(problems("МарчукOlena;Курс;18.09.2024;1"))
        .containsExactly("certificate.import.name.mixed");
    assertThat(problems("Марчук;;18.09.2024;1")).containsExactly("certificate.import.course");
    assertThat(problems("Марчук;Курс;скоро;1")).containsExactly("certificate.import.date");
    assertThat(problems("Марчук;Курс;30.11.2026;1"))
        .containsExactly("certificate.import.dateRange");
    assertThat(problems("Марчук;Курс;18.09.1987;1"))
        .containsExactly("certificate.import.dateRange");
    assertThat(problems("Марчук;Курс;18.09.2024;—")).containsExactly("certificate.import.number");
    assertThat(problems("Марчук;Курс;18.09.2024;" + "7".repeat(61)))
        .containsExactly("certificate.import.number");
  }

  @Test
  void aNumberThatComesTwiceIsToldWithItsFirstLine() {
    List<CertificateLine> lines =
        read("ПІБ;Курс;Дата;Номер\nМарчук;Курс;18.09.2024;А 17\nТкачук;Курс;18.09.2024;a-17");
    assertThat(lines.get(0).problems()).isEmpty();
    assertThat(lines.get(1).problems())
        .containsExactly(new FieldProblem("number", "certificate.import.repeated", List.of(2)));
  }

  @Test
  void aNumberIsTheSameHoweverItIsTyped() {
    assertThat(CertificateLine.key("АС-017/2024")).isEqualTo(CertificateLine.key("ac 017 2024"));
    assertThat(CertificateLine.key("№ 17")).isEqualTo("17");
    assertThat(CertificateLine.key("  ")).isEmpty();
  }

  @Test
  void theOrderOfANamesWordsDoesNotCount() {
    assertThat(NameHashes.inOrder("Їжакевич Ганна"))
        .isEqualTo(NameHashes.inOrder(" ганна  ЇЖАКЕВИЧ "));
    assertThat(NameHashes.inOrder("О'Нілл Дар’я")).isEqualTo(NameHashes.inOrder("Дарʼя ОʼНілл"));
  }
}
