package eu.cities4cities.academy.account;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import eu.cities4cities.academy.shared.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The time zones offered on the profile: where people who take part live, by their cities. */
final class TimeZones {
  private static final List<String> OFFERED =
      List.of(
          "Atlantic/Reykjavik",
          "Europe/London",
          "Europe/Dublin",
          "Europe/Lisbon",
          "Europe/Warsaw",
          "Europe/Berlin",
          "Europe/Prague",
          "Europe/Bratislava",
          "Europe/Vienna",
          "Europe/Budapest",
          "Europe/Paris",
          "Europe/Brussels",
          "Europe/Amsterdam",
          "Europe/Luxembourg",
          "Europe/Zurich",
          "Europe/Rome",
          "Europe/Madrid",
          "Europe/Copenhagen",
          "Europe/Oslo",
          "Europe/Stockholm",
          "Europe/Zagreb",
          "Europe/Ljubljana",
          "Europe/Vilnius",
          "Europe/Riga",
          "Europe/Tallinn",
          "Europe/Helsinki",
          "Europe/Bucharest",
          "Europe/Chisinau",
          "Europe/Sofia",
          "Europe/Athens",
          "Europe/Istanbul",
          "Asia/Tbilisi",
          "Asia/Jerusalem",
          "America/New_York",
          "America/Toronto",
          "America/Chicago",
          "America/Los_Angeles");

  private TimeZones() {}

  /** Label («Варшава, UTC+01:00») to id, in the order of their offsets at that moment. */
  static Map<String, String> choices(Language language, Instant now) {
    TimeZoneNames names = TimeZoneNames.getInstance(ULocale.forLocale(language.locale()));
    Map<String, String> choices = new LinkedHashMap<>();
    OFFERED.stream()
        .sorted((a, b) -> Integer.compare(offset(a, now), offset(b, now)))
        .forEach(id -> choices.put(label(names.getExemplarLocationName(id), id, now), id));
    return choices;
  }

  private static String label(String city, String id, Instant now) {
    ZoneOffset offset = ZoneId.of(id).getRules().getOffset(now);
    return city + ", UTC" + (offset.getTotalSeconds() == 0 ? "" : offset.getId());
  }

  private static int offset(String id, Instant now) {
    return ZoneId.of(id).getRules().getOffset(now).getTotalSeconds();
  }
}
