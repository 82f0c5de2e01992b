package eu.cities4cities.academy.community;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.shared.InvalidInputException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageFormTest {

  @ParameterizedTest
  @ValueSource(strings = {"lars@norreby.dk", " lars.holm+ua@stad.norreby.dk "})
  void addressesToWhichLettersLeaveAreTaken(String email) {
    assertThatCode(() -> from(email).check()).doesNotThrowAnyException();
  }

  /** A letter with such an address to answer to would never leave. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "lars@norreby.dk.",
        "lars@norreby..dk",
        "la..rs@norreby.dk",
        ".lars@norreby.dk",
        "lars@norreby",
        "lars",
        "",
        "lars@norreby.dk\nBcc: all@hromada.example"
      })
  void addressesThatNoLetterLeavesForAreRefused(String email) {
    assertThatThrownBy(() -> from(email).check())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("email");
  }

  private static MessageForm from(String email) {
    MessageForm form = new MessageForm();
    form.setName("Lars Holm");
    form.setEmail(email);
    form.setPlace("Nørreby");
    form.setText("We would like to know more about your school project.");
    return form;
  }
}
