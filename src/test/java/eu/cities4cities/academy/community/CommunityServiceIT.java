package eu.cities4cities.academy.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.StaleException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The register finds what was entered, pages it, and keeps profiles of those who may write. */
@ExtendWith(ArquillianExtension.class)
class CommunityServiceIT {
  private static final String LETTERS = "бвгґджзклмнпрст";

  @Inject private CommunityService communities;
  @Inject private Acting acting;
  @Inject private TestData data;

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
  void coordinatorWritesTheProfileAndItsWordsFindIt() {
    Community community = register(name(), null);
    acting.asCoordinatorOf(community.getId(), data.person());
    String word = name();
    ProfileForm form = communities.open(community.getSlug());
    form.setPromiseUk("Місто " + word);
    form.setContactNameUk("Коваленко Олена");
    communities.save(community.getSlug(), form);
    CommunityView view = communities.view(community.getSlug());
    assertThat(view.en().promise().text()).isEqualTo("Місто " + word);
    assertThat(communities.search(new CommunityQuery(word, null, false), 1, 5).rows())
        .extracting(CommunityRow::slug)
        .containsExactly(community.getSlug());
    assertThat(communities.search(new CommunityQuery(word, null, true), 1, 5).total()).isZero();
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM audit_entry WHERE action = 'community.profile'"
                    + " AND object_id = ?",
                community.getId()))
        .isEqualTo(1);
  }

  @Test
  void secondOfTwoWhoEditAtOnceIsToldAndKeepsTheText() {
    Community community = register(name(), null);
    acting.asCoordinatorOf(community.getId(), data.person());
    ProfileForm mine = communities.open(community.getSlug());
    ProfileForm theirs = communities.open(community.getSlug());
    theirs.setPromiseUk("Їхнє");
    communities.save(community.getSlug(), theirs);
    mine.setPromiseUk("Моє");
    assertThatThrownBy(() -> communities.save(community.getSlug(), mine))
        .isInstanceOf(StaleException.class);
    assertThat(mine.getPromiseUk()).isEqualTo("Моє");
    assertThat(communities.view(community.getSlug()).uk().promise().text()).isEqualTo("Їхнє");
    mine.setVersion(communities.profileVersion(community.getSlug()));
    communities.save(community.getSlug(), mine);
    assertThat(communities.view(community.getSlug()).uk().promise().text()).isEqualTo("Моє");
  }

  @Test
  void coordinatorOfAnotherCommunityIsRefused() {
    Community community = register(name(), null);
    acting.asCoordinatorOf(data.community(), data.person());
    assertThatThrownBy(() -> communities.open(community.getSlug()))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> communities.save(community.getSlug(), new ProfileForm()))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void shieldedCommunityShowsNobodyInPublic() {
    Community community = register(name(), null);
    acting.asCoordinatorOf(community.getId(), data.person());
    ProfileForm form = communities.open(community.getSlug());
    form.setContactNameUk("Коваленко Олена");
    communities.save(community.getSlug(), form);
    data.insert("UPDATE community SET guarded = TRUE WHERE id = ?", community.getId());
    assertThat(communities.view(community.getSlug()).uk().contact().given()).isFalse();
    assertThat(communities.open(community.getSlug()).getContactNameUk())
        .isEqualTo("Коваленко Олена");
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
