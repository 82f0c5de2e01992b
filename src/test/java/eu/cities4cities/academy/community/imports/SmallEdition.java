package eu.cities4cities.academy.community.imports;

import eu.cities4cities.academy.community.codifier.SampleCodifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * An edition of the codifier with a few communities of one region, whose codes and names no other
 * test has.
 */
final class SmallEdition {
  private static final String LETTERS = "бвгґджзклмнпрст";
  private static final Random RANDOM = new Random();

  private final String district;
  private final List<String> lines = new ArrayList<>();

  /** An edition without communities. */
  SmallEdition(String region) {
    this.district = region + "%02d".formatted(2 + RANDOM.nextInt(98));
  }

  private SmallEdition(SmallEdition other) {
    this.district = other.district;
    this.lines.addAll(other.lines);
  }

  /** A name that no other community has, in the form of the codifier. */
  static String name() {
    StringBuilder name = new StringBuilder("Шв");
    for (int i = 0; i < 8; i++) {
      name.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())))
          .append("аоуи".charAt(RANDOM.nextInt(4)));
    }
    return name.append("нська").toString();
  }

  /** The official name of a community that has its seat in a village. */
  static String official(String name) {
    return name + " сільська територіальна громада";
  }

  /** A code for one more community. */
  String code() {
    return "UA%s%03d00000%05d"
        .formatted(district, 1 + RANDOM.nextInt(999), RANDOM.nextInt(100_000));
  }

  /** The same with one more community and its seat. */
  SmallEdition with(String code, String name) {
    SmallEdition more = new SmallEdition(this);
    String seat = code.substring(0, 9) + "00100" + code.substring(14);
    String region = "UA" + code.substring(2, 4) + "0".repeat(10) + "12345";
    String middle = "UA" + district + "0".repeat(8) + "12345";
    String head = region + ";" + middle + ";" + code + ";";
    more.lines.add(head + ";;H;" + name + " ");
    more.lines.add(head + seat + ";;C;" + name.replace("нська", "не"));
    return more;
  }

  /** The same with a line as it is. */
  SmallEdition withLine(String line) {
    SmallEdition more = new SmallEdition(this);
    more.lines.add(line);
    return more;
  }

  /** The file, divided by semicolons. */
  byte[] file() {
    return SampleCodifier.csv(lines);
  }
}
