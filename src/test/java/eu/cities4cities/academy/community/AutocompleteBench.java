package eu.cities4cities.academy.community;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How long the field that finds a community waits, over as many as the country has. */
@ExtendWith(ArquillianExtension.class)
class AutocompleteBench {
  private static final int COMMUNITIES = 1_800;
  private static final int WARM_UP = 300;
  private static final int ASKED = 1_000;
  private static final String[] SYLLABLES = {
    "ко", "ва", "лі", "ша", "ре", "мі", "но", "ту", "бро", "де", "жи", "ґа", "їв", "пе", "сла"
  };

  @Inject private CommunityService communities;

  @Test
  void tellsTheTimesOfAThousandQuestions() {
    Random random = new Random(42);
    List<String> names = new ArrayList<>();
    List<CommunityRegistration> rows = new ArrayList<>();
    String run = UUID.randomUUID().toString().replaceAll("[^a-f]", "").substring(0, 3);
    for (int i = 0; i < COMMUNITIES; i++) {
      String name = "";
      for (int part = 0; part < 4; part++) {
        name += SYLLABLES[random.nextInt(SYLLABLES.length)];
      }
      String official = Character.toUpperCase(name.charAt(0)) + name.substring(1) + "ська";
      names.add(official);
      Region region = Region.values()[random.nextInt(25)];
      rows.add(
          new CommunityRegistration(
              null,
              official + " " + run + i + " міська територіальна громада",
              null,
              region,
              null,
              true,
              false,
              false,
              null,
              null));
    }
    communities.register(rows);
    long[] micros = new long[ASKED];
    for (int i = -WARM_UP; i < ASKED; i++) {
      String name = names.get(random.nextInt(names.size()));
      String typed = name.substring(0, 2 + random.nextInt(4));
      long began = System.nanoTime();
      CommunityPage page = communities.search(new CommunityQuery(typed, null, true), 1, 20);
      if (i >= 0) {
        micros[i] = (System.nanoTime() - began) / 1_000;
      }
      assertThat(page.total()).isPositive();
    }
    Arrays.sort(micros);
    System.out.printf(
        "Autocomplete over %,d communities: median %.1f ms, 95 %% %.1f ms, 99 %% %.1f ms,"
            + " slowest %.1f ms%n",
        COMMUNITIES,
        micros[ASKED / 2] / 1e3,
        micros[ASKED * 95 / 100] / 1e3,
        micros[ASKED * 99 / 100] / 1e3,
        micros[ASKED - 1] / 1e3);
  }
}
