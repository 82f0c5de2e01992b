package eu.cities4cities.academy.shared;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.shared.web.Local;
import eu.cities4cities.academy.shared.web.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {
  @ParameterizedTest
  @EnumSource(Route.class)
  void addressLeadsBackToItsRoute(Route route) {
    assertThat(Route.match(route.path("a-1", "b-2")))
        .hasValueSatisfying(match -> assertThat(match.route()).isEqualTo(route));
  }

  @Test
  void valuesComeFromTheAddress() {
    Route.Match match = Route.match("/verify/CCA-26-ABC/2").orElseThrow();
    assertThat(match.values()).containsEntry("code", "CCA-26-ABC").containsEntry("version", "2");
  }

  @Test
  void literalAddressWinsOverAVariable() {
    assertThat(Route.match("/my/profile").orElseThrow().route()).isEqualTo(Route.MY_PROFILE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/nowhere", "//", "/courses", "/courses/a/b/c/d", "/manage/courses/a/%2e"})
  void unknownAddressHasNoRoute(String path) {
    assertThat(Route.match(path)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil", "", "my"})
  void redirectsStayAtHome(String wanted) {
    assertThat(Local.address(wanted, "/my")).isEqualTo("/my");
  }
}
