package eu.cities4cities.academy.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OfficialAddressTest {
  private static final List<String> OWN = List.of("reshetylivka-rada.ua");

  @Test
  void addressesOfTheStateAndOfTheOwnDomainAreOfficial() {
    assertThat(OfficialAddress.is("golova@gov.ua", List.of())).isTrue();
    assertThat(OfficialAddress.is("golova@MR.Poltava.gov.ua", List.of())).isTrue();
    assertThat(OfficialAddress.is("golova@reshetylivka-rada.ua", OWN)).isTrue();
    assertThat(OfficialAddress.is("golova@zag.reshetylivka-rada.ua", OWN)).isTrue();
  }

  @Test
  void addressesThatOnlyLookLikeThemAreNot() {
    assertThat(OfficialAddress.is("golova@mygov.ua", OWN)).isFalse();
    assertThat(OfficialAddress.is("gov.ua@example.org", OWN)).isFalse();
    assertThat(OfficialAddress.is("golova@gov.ua.example.org", OWN)).isFalse();
    assertThat(OfficialAddress.is("golova@not-reshetylivka-rada.ua", OWN)).isFalse();
    assertThat(OfficialAddress.is("golova@reshetylivka-rada.ua", List.of())).isFalse();
  }

  @Test
  void domainsAreReadFromATextAndThoseOfEverybodyAreNobodysOwn() {
    assertThat(OfficialAddress.domains(" Rada.ua, info@rada.ua\nmr.gov.ua "))
        .containsExactly("rada.ua", "mr.gov.ua");
    assertThat(OfficialAddress.domains(null)).isEmpty();
    assertThat(OfficialAddress.canBeOwn("rada.ua")).isTrue();
    assertThat(OfficialAddress.canBeOwn("громада.укр")).isTrue();
    assertThat(OfficialAddress.canBeOwn("gmail.com")).isFalse();
    assertThat(OfficialAddress.canBeOwn("ua")).isFalse();
    assertThat(OfficialAddress.canBeOwn("-rada.ua")).isFalse();
  }
}
