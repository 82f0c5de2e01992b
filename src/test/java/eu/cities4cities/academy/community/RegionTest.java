package eu.cities4cities.academy.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RegionTest {
  @Test
  void thereAreTwentyFourOblastsCrimeaAndTwoCities() {
    assertThat(Region.values()).hasSize(27);
    assertThat(Region.values()).filteredOn(r -> r.nameUk().endsWith("область")).hasSize(24);
    assertThat(Region.values()).filteredOn(r -> r.nameEn().endsWith("oblast")).hasSize(24);
  }

  @Test
  void codesSlugsAndTilesAreUnique() {
    assertThat(Arrays.stream(Region.values()).map(Region::code)).doesNotHaveDuplicates();
    assertThat(Arrays.stream(Region.values()).map(Region::slug)).doesNotHaveDuplicates();
    assertThat(Arrays.stream(Region.values()).map(r -> r.row() + "/" + r.column()))
        .doesNotHaveDuplicates();
    assertThat(Arrays.stream(Region.values()).map(r -> r.shortName("uk"))).doesNotHaveDuplicates();
    assertThat(Arrays.stream(Region.values()).map(r -> r.shortName("en"))).doesNotHaveDuplicates();
  }

  @Test
  void tilesLieOnTheMap() {
    assertThat(Region.values()).allMatch(r -> r.row() >= 1 && r.row() <= 5);
    assertThat(Region.values()).allMatch(r -> r.column() >= 1 && r.column() <= 9);
  }

  @Test
  void regionIsFoundByItsTwoDigitsAndByAWholeCode() {
    assertThat(Region.ofCode("53")).contains(Region.POLTAVA);
    assertThat(Region.ofCode("UA80000000000093317")).contains(Region.KYIV);
    assertThat(Region.ofCode("99")).isEmpty();
    assertThat(Region.ofCode(null)).isEmpty();
    assertThat(Region.ofSlug("kyiv-oblast")).contains(Region.KYIV_OBLAST);
    assertThat(Region.ofSlug("atlantis")).isEmpty();
  }
}
