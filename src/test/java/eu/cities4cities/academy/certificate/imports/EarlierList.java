package eu.cities4cities.academy.certificate.imports;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A list of certificates of earlier days, with numbers and a surname that no other test has. */
final class EarlierList {
  private static final String LETTERS = "абвгґдеєжзиійклм";

  private final String sign = UUID.randomUUID().toString().substring(0, 8);

  /** A number on paper. */
  String number(int place) {
    return "C4C-" + sign + "-" + place;
  }

  /** A surname in letters. */
  String surname() {
    StringBuilder surname = new StringBuilder("Кравець");
    sign.chars().forEach(each -> surname.append(LETTERS.charAt(Character.digit(each, 16))));
    return surname.toString();
  }

  /** A line of the list. */
  String line(String name, int place) {
    return line(name, place, "18.09.2021");
  }

  /** A line of the list with that day. */
  String line(String name, int place, String day) {
    return name + ";Міжнародна співпраця;" + day + ";" + number(place);
  }

  /** The list as a file. */
  byte[] of(String... lines) {
    return ("ПІБ;Курс;Дата;Номер\n" + String.join("\n", lines)).getBytes(StandardCharsets.UTF_8);
  }
}
