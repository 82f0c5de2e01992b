package eu.cities4cities.academy.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.shared.NotFoundException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The register finds what was entered, and pages it. */
@ExtendWith(ArquillianExtension.class)
class CommunityServiceIT {
  private static final String LETTERS = "бвгґджзклмнпрст";

  @Inject private CommunityService communities;

  @Test
  void communityIsFoundByTheBeginningOfItsNameInAnyUsualSpellingAndByItsCode() {
    String name = name();
    String code = "UA46" + digits();
    Community community = register(name, code);
    assertThat(slugs(name.substring(0, name.length() - 4))).containsExactly(community.getSlug());
    assertThat(slugs(community.getShortEn().toUpperCase())).containsExactly(community.getSlug());
    assertThat(slugs(community.getShortEn().replace('h', 'g')))
        .containsExactly(community.getSlug());
    assertThat(slugs(code.substring(0, 17))).containsExactly(community.getSlug());
    assertThat(slugs(name + " міська")).containsExactly(community.getSlug());
    assertThat(slugs(name + " сільська")).isEmpty();
    assertThat(slugs("?!")).isEmpty();
  }

  @Test
  void regionNarrowsAndPagesHoldEachCommunityOnce() {
    String name = name();
    for (int i = 0; i < 5; i++) {
      register(name + "-" + name(), null);
    }
    CommunityQuery query = new CommunityQuery(name, Region.LVIV, true);
    CommunityPage first = communities.search(query, 1, 3);
    CommunityPage second = communities.search(query, 2, 3);
    assertThat(first.total()).isEqualTo(5);
    assertThat(first.rows()).hasSize(3).doesNotContainAnyElementsOf(second.rows());
    assertThat(second.rows()).hasSize(2);
    assertThat(communities.search(query, 3, 3).rows()).isEmpty();
    assertThat(communities.countByRegion(query)).containsEntry(Region.LVIV, 5L);
    assertThat(communities.search(new CommunityQuery(name, Region.ODESA, true), 1, 3).total())
        .isZero();
  }

  @Test
  void sameNameTwiceGetsTwoAddresses() {
    String name = name();
    Community one = register(name, null);
    Community other = register(name, null);
    assertThat(other.getSlug()).isNotEqualTo(one.getSlug()).startsWith(one.getSlug());
  }

  @Test
  void unknownCommunityIsNotThere() {
    assertThat(communities.find("no-such-community")).isEmpty();
    assertThatThrownBy(() -> communities.view("no-such-community"))
        .isInstanceOf(NotFoundException.class);
  }

  private List<String> slugs(String query) {
    return communities.search(new CommunityQuery(query, null, true), 1, 10).rows().stream()
        .map(CommunityRow::slug)
        .toList();
  }

  private Community register(String name, String code) {
    return communities
        .register(
            List.of(
                new CommunityRegistration(
                    code,
                    name + " міська територіальна громада",
                    null,
                    Region.LVIV,
                    null,
                    true,
                    false,
                    false,
                    null,
                    null)))
        .get(0);
  }

  /** A name that no other test has, pronounceable for nobody. */
  private static String name() {
    StringBuilder name = new StringBuilder("Гв");
    for (char digit : digits().toCharArray()) {
      name.append(LETTERS.charAt(digit - '0')).append("ао".charAt(digit % 2));
    }
    return name.append("ська").toString();
  }

  private static String digits() {
    long bits = Math.abs(UUID.randomUUID().getMostSignificantBits());
    return String.format("%015d", bits % 1_000_000_000_000_000L);
  }
}
