package eu.cities4cities.academy.attendance.absence;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.attendance.EvidenceKind;
import eu.cities4cities.academy.attendance.EvidenceRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutageSuggestionTest {
  private static final Instant START = Instant.parse("2026-09-16T08:00:00Z");
  private static final Instant END = START.plus(Duration.ofMinutes(90));

  private final List<EvidenceRow> rows = new ArrayList<>();
  private final Map<Long, String> regions = new HashMap<>();

  @Test
  void manyOfARegionWhoDropWithinTwoMinutesLookLikeAnOutage() {
    for (int i = 1; i <= 10; i++) {
      regions.put((long) i, "68");
      stay(i, 0, i <= 6 ? 30 + i % 2 : 90);
      if (i <= 4) {
        stay(i, 50 + i, 90);
      }
    }

    var found = OutageSuggestion.of(rows, regions, START, END);

    assertThat(found).containsExactly(new OutageSuggestion("68", 6, 10, minute(30), minute(53)));
  }

  @Test
  void whoGoesWithTheEndHasNotDropped() {
    for (int i = 1; i <= 10; i++) {
      regions.put((long) i, "68");
      stay(i, 0, 89);
    }

    assertThat(OutageSuggestion.of(rows, regions, START, END)).isEmpty();
  }

  @Test
  void dropsFarApartAndDropsOfAFewAreNoOutage() {
    for (int i = 1; i <= 10; i++) {
      regions.put((long) i, "68");
      stay(i, 0, 5 * i);
    }
    for (int i = 11; i <= 40; i++) {
      regions.put((long) i, "53");
      stay(i, 0, i < 15 ? 30 : 90);
    }

    assertThat(OutageSuggestion.of(rows, regions, START, END)).isEmpty();
  }

  @Test
  void whoChangesTheDeviceHasNotDropped() {
    for (int i = 1; i <= 10; i++) {
      regions.put((long) i, "68");
      stay(i, 0, 30);
      stay(i, 29, 90);
    }

    assertThat(OutageSuggestion.of(rows, regions, START, END)).isEmpty();
  }

  private static Instant minute(int minute) {
    return START.plus(Duration.ofMinutes(minute));
  }

  private void stay(long person, int from, int until) {
    long id = rows.size() + 1L;
    rows.add(
        new EvidenceRow(
            id,
            1L,
            person,
            "zoom",
            "k" + id,
            EvidenceKind.INTERVAL,
            minute(from),
            minute(until),
            null,
            null,
            null,
            null,
            false,
            null,
            null,
            null,
            START,
            null));
  }
}
