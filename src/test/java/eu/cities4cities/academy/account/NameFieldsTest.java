package eu.cities4cities.academy.account;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.shared.FieldProblem;
import org.junit.jupiter.api.Test;

class NameFieldsTest {
  private static NameFields fields(String surname, String given, String patronymic, String latin) {
    NameFields fields = new NameFields();
    fields.setSurname(surname);
    fields.setGivenName(given);
    fields.setPatronymic(patronymic);
    fields.setLatinName(latin);
    fields.tidy();
    return fields;
  }

  @Test
  void theLatinNameIsProposedWhereNoneIsTyped() {
    NameFields fields = fields("Лук'яненко", " Юрій ", null, " ");
    assertThat(fields.problems()).isEmpty();
    assertThat(fields.getLatinName()).isEqualTo("Yurii Lukianenko");
  }

  @Test
  void aLatinNameOfOnesOwnStays() {
    assertThat(fields("Лукʼяненко", "Юрій", null, "Yuri Lukyanenko").getLatinName())
        .isEqualTo("Yuri Lukyanenko");
  }

  @Test
  void eachWrongFieldIsNamed() {
    assertThat(fields("", "Юрій2", "😀", null).problems())
        .extracting(FieldProblem::field)
        .containsExactly("surname", "givenName", "patronymic");
  }

  @Test
  void anInvisibleSignIsToldByItsCode() {
    assertThat(fields("Мар\u200Bчук", "Олена", null, null).problems().get(0).args())
        .containsExactly("U+200B");
  }

  @Test
  void aWordOfTwoAlphabetsIsAskedAboutAndTakenWhenMeant() {
    NameFields fields = fields("Марчyк", "Олена", null, "Olena Marchuk");
    assertThat(fields.problems())
        .extracting(FieldProblem::key)
        .containsExactly("account.name.mixed");
    fields.setMixedMeant(true);
    assertThat(fields.problems()).isEmpty();
  }
}
