package eu.cities4cities.academy.community.portal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.community.SearchTerms;
import eu.cities4cities.academy.community.portal.PortalMatch.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is looked up is what a comparison with each community would find. */
class PortalRegisterTest {
  private static final Set<String> KINDS = Set.of("міська", "territorial", "місто", "hromada");

  @Property(tries = 300)
  void namesAndCodesFindWhatAComparisonWithEachCommunityFinds(
      @ForAll("registers") List<Known> communities,
      @ForAll("names") String name,
      @ForAll("codes") String code) {
    PortalRegister register = new PortalRegister(communities);
    assertThat(register.called(name))
        .isEqualTo(communities.stream().filter(each -> isCalled(each, name)).toList());
    Optional<Known> coded =
        communities.stream()
            .filter(each -> code.replace('А', 'A').replace(" ", "").equals(each.code()))
            .findFirst();
    assertThat(register.coded(code)).isEqualTo(coded);
  }

  private static boolean isCalled(Known known, String name) {
    String key = key(name);
    return !key.isEmpty() && (key.equals(key(known.nameUk())) || key.equals(key(known.nameEn())));
  }

  private static String key(String name) {
    List<String> terms = new ArrayList<>(SearchTerms.of(name));
    KINDS.forEach(kind -> terms.removeAll(SearchTerms.of(kind)));
    return String.join(" ", terms);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(
            "Городоцька", "Horodotska", "Київ", "Kyiv", "міська", "Hromada", "territorial", "-", "")
        .list()
        .ofMaxSize(3)
        .map(words -> String.join(" ", words));
  }

  @Provide
  Arbitrary<String> codes() {
    return Arbitraries.of("UA1", "UА1", "U A2", "UA2", "UA3");
  }

  @Provide
  Arbitrary<List<Known>> registers() {
    Arbitrary<String> codes = Arbitraries.of("UA1", "UA2").injectNull(0.5);
    return Combinators.combine(
            Arbitraries.longs().between(1, 1_000),
            codes,
            names(),
            names(),
            Arbitraries.of(Region.class))
        .as((id, code, uk, en, region) -> new Known(id, code, uk, en, region, null))
        .list()
        .ofMaxSize(12);
  }
}
