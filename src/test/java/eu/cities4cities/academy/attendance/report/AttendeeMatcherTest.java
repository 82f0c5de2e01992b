package eu.cities4cities.academy.attendance.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.attendance.report.AttendeeMatcher.How;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttendeeMatcherTest {

  private static final Attendee OLENA =
      new Attendee(
          1,
          "K7QM2X",
          "olena@example.org",
          "Марчук",
          "Олена",
          "Петрівна",
          "Olena Marchuk",
          "Полтавська міська",
          List.of("Полтавська міська", "Poltava", "Полтавська область", "Poltava Oblast"));
  private static final Attendee SOLOMIIA =
      new Attendee(
          2,
          null,
          "sol@example.org",
          "Довгань-Лук\u02BCянюк",
          "Соломія",
          null,
          null,
          null,
          List.of());
  private static final Attendee FIRST_IVAN =
      new Attendee(
          3,
          null,
          "ivan1@example.org",
          "Коваль",
          "Іван",
          "Іванович",
          null,
          "Стрийська",
          List.of("Стрийська міська", "Stryi", "Львівська область"));
  private static final Attendee SECOND_IVAN =
      new Attendee(
          4,
          null,
          "ivan2@example.org",
          "Коваль",
          "Іван",
          "Петрович",
          null,
          "Лубенська",
          List.of("Лубенська міська", "Lubny", "Полтавська область"));
  private static final Attendee ZHENIA =
      new Attendee(
          5, null, "zhenia@example.org", "Згурський", "Євген", null, null, null, List.of());

  private final AttendeeMatcher matcher =
      new AttendeeMatcher(List.of(OLENA, SOLOMIIA, FIRST_IVAN, SECOND_IVAN, ZHENIA));

  @Test
  void aTokenStandsBeforeEverythingElse() {
    var match = matcher.match(row("Згурський Євген", "zhenia@example.org", "K7QM2X"));

    assertThat(match.personId()).isEqualTo(1);
    assertThat(match.how()).isEqualTo(How.TOKEN);
  }

  @Test
  void anAddressTellsThePersonWhateverTheNameSays() {
    assertThat(matcher.match(row("iPhone", "olena@example.org", null)).how()).isEqualTo(How.EMAIL);
  }

  @Test
  void anAddressWithAnotherEnrolledPersonsNameWaits() {
    var match = matcher.match(row("Згурський Євген", "olena@example.org", null));

    assertThat(match.certain()).isFalse();
    assertThat(match.candidates()).containsExactlyInAnyOrder(OLENA, ZHENIA);
    assertThat(match.doubt().key()).isEqualTo("attendance.doubt.twoPeople");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Марчук Олена",
        "олена МАРЧУК",
        "Марчук Олена Петрівна",
        "Олена Петрівна Марчук",
        "Olena Marchuk",
        "Marchuk Olena",
        "Olena  Marchuk",
        "Марчук\u00A0Олена",
        "Mарчук Oлена",
        "Olena Petrivna Marchuk"
      })
  void anExactNameTellsThePerson(String name) {
    var match = matcher.match(row(name, null, null));

    assertThat(match.personId()).isEqualTo(1);
    assertThat(match.how()).isEqualTo(How.NAME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Довгань-Лук'янюк Соломія",
        "Соломія Довгань – Лук\u2019янюк",
        "Dovhan-Lukianiuk Solomiia",
        "Довгань-Лук`янюк Соломія Іванівна"
      })
  void apostrophesAndHyphensAreFolded(String name) {
    assertThat(matcher.match(row(name, null, null)).personId()).isEqualTo(2);
  }

  @Test
  void theOfficialSpellingOfZhIsKnown() {
    assertThat(matcher.match(row("Yevhen Zghurskyi", null, null)).personId()).isEqualTo(5);
  }

  @Test
  void twoOfOneNameWait() {
    var match = matcher.match(row("Коваль Іван", null, null));

    assertThat(match.certain()).isFalse();
    assertThat(match.candidates()).containsExactly(FIRST_IVAN, SECOND_IVAN);
  }

  @Test
  void thePatronymicDecidesBetweenTwoOfOneName() {
    assertThat(matcher.match(row("Коваль Іван Петрович", null, null)).personId()).isEqualTo(4);
  }

  @Test
  void anotherPatronymicIsAnotherPerson() {
    var match = matcher.match(row("Марчук Олена Василівна", null, null));

    assertThat(match.certain()).isFalse();
    assertThat(match.candidates()).containsExactly(OLENA);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Марчук Олеся", "Марчук", "М. Олена", "Марчик Олена"})
  void likenessIsNotEnough(String name) {
    assertThat(matcher.match(row(name, null, null)).certain()).isFalse();
  }

  @Test
  void theOriginalNameInBracketsCounts() {
    var row =
        new ReportRow(
            2,
            "Громада (Олена Марчук)",
            List.of("Громада (Олена Марчук)", "Громада", "Олена Марчук"),
            null,
            null,
            null,
            null,
            null,
            "f",
            null,
            List.of(),
            List.of());

    assertThat(matcher.match(row).personId()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Марчук Олена, Полтавська громада",
        "Марчук Олена / Полтавська МТГ",
        "Олена Марчук | Полтавська обл.",
        "Олена Марчук (Полтавська міська територіальна громада)",
        "Марчук Олена – Полтавська",
        "Олена Марчук - Полтавська громада",
        "Olena Marchuk, Poltavska hromada",
        "Olena Marchuk (Poltava)",
        "Марчук, Олена",
        "Полтавська громада, Марчук Олена",
        "Олена Марчук (Марчук Олена)"
      })
  void theCommunityBesideTheNameAgrees(String name) {
    assertThat(matcher.match(row(name, null, null)).personId()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Марчук Олена, Львівська область",
        "Марчук Олена (iPhone)",
        "Олена Марчук | 2",
        "Марчук Олена / Полтавська Стрийська",
        "Марчук Олена – Полтавка"
      })
  void anotherPlaceBesideTheNameWaits(String name) {
    var match = matcher.match(row(name, null, null));

    assertThat(match.certain()).isFalse();
    assertThat(match.candidates()).containsExactly(OLENA);
    assertThat(match.doubt().key()).isEqualTo("attendance.doubt.place");
  }

  @Test
  void theCommunityDecidesBetweenTwoOfOneName() {
    assertThat(matcher.match(row("Коваль Іван, Лубни громада", null, null)).certain()).isFalse();
    assertThat(matcher.match(row("Коваль Іван, Лубенська громада", null, null)).personId())
        .isEqualTo(4);
    assertThat(matcher.match(row("Іван Коваль (Стрийська)", null, null)).personId()).isEqualTo(3);
  }

  @Test
  void twoNamesInOneCellAreTwoPeople() {
    var match = matcher.match(row("Марчук Олена (Згурський Євген)", null, null));

    assertThat(match.certain()).isFalse();
    assertThat(match.candidates()).containsExactlyInAnyOrder(OLENA, ZHENIA);
  }

  @Test
  void whatAServiceAddsToANameSaysNothing() {
    assertThat(matcher.match(row("Олена Марчук (Guest)", null, null)).personId()).isEqualTo(1);
    assertThat(matcher.match(row("Олена Марчук (Гість)", null, null)).personId()).isEqualTo(1);
  }

  private static ReportRow row(String name, String email, String token) {
    return new ReportRow(
        2,
        name,
        ReportNames.of(name),
        email,
        token,
        null,
        null,
        null,
        "f",
        null,
        List.of(),
        List.of());
  }
}
