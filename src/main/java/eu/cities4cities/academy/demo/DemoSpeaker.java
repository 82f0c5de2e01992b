package eu.cities4cities.academy.demo;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Somebody who speaks in the sample courses; they are made up. */
record DemoSpeaker(
    String nameUk, String nameEn, String roleUk, String roleEn, String bioUk, String bioEn) {

  /** All of them by their Ukrainian names. */
  static Map<String, DemoSpeaker> byName() {
    return DemoFiles.table("speakers.csv").stream()
        .map(
            row ->
                new DemoSpeaker(
                    row.get("name_uk"),
                    row.get("name_en").isEmpty() ? null : row.get("name_en"),
                    row.get("role_uk"),
                    row.get("role_en"),
                    row.get("bio_uk"),
                    row.get("bio_en")))
        .collect(Collectors.toMap(DemoSpeaker::nameUk, Function.identity()));
  }
}
