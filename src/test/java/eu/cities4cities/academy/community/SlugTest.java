package eu.cities4cities.academy.community;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.community.Slug.Named;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SlugTest {
  @Test
  void nameIsSpelledInLatinLettersWithHyphens() {
    assertThat(Slug.of("Решетилівська")).isEqualTo("reshetylivska");
    assertThat(Slug.of("Камʼянець-Подільська")).isEqualTo("kamianets-podilska");
    assertThat(Slug.of("  Слобідсько – Кульчієвецька ")).isEqualTo("slobidsko-kulchiievetska");
    assertThat(Slug.of("Brzozówka №2")).isEqualTo("brzozowka-2");
    assertThat(Slug.of("!?")).isEqualTo("x");
  }

  @Test
  void repeatedNameCarriesItsRegionWhicheverComesFirst() {
    var lviv = new Named("Миколаївська", Region.LVIV, CommunityKind.URBAN);
    var mykolaiv = new Named("Миколаївська", Region.MYKOLAIV, CommunityKind.URBAN);
    var single = new Named("Сновська", Region.CHERNIHIV, CommunityKind.URBAN);
    assertThat(Slug.assign(List.of(lviv, single, mykolaiv), Set.of()))
        .containsExactly("mykolaivska-lviv", "snovska", "mykolaivska-mykolaiv");
    assertThat(Slug.assign(List.of(mykolaiv, lviv), Set.of()))
        .containsExactly("mykolaivska-mykolaiv", "mykolaivska-lviv");
  }

  @Test
  void repeatedWithinItsRegionItCarriesItsKindThenANumber() {
    var settlement = new Named("Миколаївська", Region.SUMY, CommunityKind.SETTLEMENT);
    var village = new Named("Миколаївська", Region.SUMY, CommunityKind.RURAL);
    assertThat(Slug.assign(List.of(settlement, village), Set.of()))
        .containsExactly("mykolaivska-sumy", "mykolaivska-sumy-rural");
    assertThat(
            Slug.assign(
                List.of(village),
                Set.of("mykolaivska", "mykolaivska-sumy", "mykolaivska-sumy-rural")))
        .containsExactly("mykolaivska-sumy-rural-2");
  }

  @Property
  void addressesAreUniqueAndPlain(@ForAll("registers") List<Named> register) {
    List<String> slugs = Slug.assign(register, Set.of("a", "b-lviv"));
    assertThat(new HashSet<>(slugs)).hasSameSizeAs(register);
    assertThat(slugs).allMatch(slug -> slug.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    assertThat(slugs).doesNotContain("a", "b-lviv");
  }

  @Provide
  Arbitrary<List<Named>> registers() {
    return Combinators.combine(
            Arbitraries.of("а", "б", "А-б", "б’а", "a", "b lviv"),
            Arbitraries.of(Region.LVIV, Region.SUMY, Region.KYIV),
            Arbitraries.of(CommunityKind.class))
        .as(Named::new)
        .list()
        .ofMaxSize(40);
  }
}
