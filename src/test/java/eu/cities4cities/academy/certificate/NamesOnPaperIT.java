package eu.cities4cities.academy.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.shared.Transliteration;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** As many certificates as end a large course, over names that must print exactly. */
class NamesOnPaperIT {

  private static final int GRADUATES = 572;
  private static final int LONGEST = 120;
  private static final int LONGEST_LATIN = 100;

  private static final List<String> SURNAMES =
      List.of(
          "Марчук",
          "Ґалаґан",
          "Їжакевич",
          "ОʼНілл",
          "О'Нілл",
          "О’Нілл",
          "О`Нілл",
          "Лукʼяненко",
          "Нечуй-Левицька",
          "Єщенко-Щур",
          Normalizer.normalize("Йовенко-Їжак", Normalizer.Form.NFD),
          "Старосольська-Драгоманова-Косач",
          "Ю",
          "Gruša",
          "Ćwikła-Żółć",
          "Гончару\u0301к");

  private static final List<String> GIVEN =
      List.of(
          "Олена",
          "Ґанна",
          "Їва",
          "Дарʼя",
          "Марʼяна-Вікторія",
          "Св'ятослав",
          "Ія",
          "Олександр Олександрович",
          "Пантелеймон Всеволодович",
          Normalizer.normalize("Андрій Юрійович", Normalizer.Form.NFD),
          "Zoë");

  @Test
  void eachOfThemKeepsTheExactNameBothProfilesAndTheAddress() throws Exception {
    List<String> names = names();
    assertThat(names).hasSize(GRADUATES).doesNotHaveDuplicates();
    List<String> faults =
        IntStream.range(0, GRADUATES)
            .parallel()
            .mapToObj(i -> fault(i, names.get(i)))
            .filter(fault -> !fault.isEmpty())
            .toList();
    assertThat(faults).isEmpty();
  }

  private static String fault(int place, String name) {
    try {
      CertificateNumber number = CertificateNumber.draw(2026, new Random(place));
      PaperLanguages languages = PaperLanguages.values()[place % 10 < 8 ? 0 : place % 10 - 7];
      PrintedCertificate printed =
          Certificates.in(languages, Certificates.of(number, name, latin(name)));
      byte[] pdf = Certificates.draw(printed);
      String exact = Normalizer.normalize(name, Normalizer.Form.NFC);
      if (!PdfReadings.text(pdf).contains(exact)) {
        return name + ": not in " + PdfReadings.text(pdf);
      }
      String byPoppler = PdfReadings.textByPoppler(pdf).orElse(exact);
      if (!byPoppler.contains(exact)) {
        return name + ": pdftotext reads " + byPoppler;
      }
      if (pdf.length >= 50_000) {
        return name + ": " + pdf.length + " bytes";
      }
      if (!PdfReadings.qr(pdf).equals("https://academy.cities4cities.eu/verify/" + number + "/1")) {
        return name + ": the QR code leads to " + PdfReadings.qr(pdf);
      }
      List<String> broken = PdfReadings.faults(pdf);
      return broken.isEmpty() ? "" : name + ": " + broken;
    } catch (Exception e) {
      return name + ": " + e;
    }
  }

  /** The spelling in Latin letters, which is longer, as far as a line of the largest sort takes. */
  private static String latin(String name) {
    String whole = Transliteration.toLatin(Normalizer.normalize(name, Normalizer.Form.NFC));
    return whole.substring(0, Math.min(LONGEST_LATIN, whole.length())).strip();
  }

  /** Surnames and given names in all pairs, then longer and longer ones up to the longest kept. */
  private static List<String> names() {
    List<String> names = new ArrayList<>();
    for (String surname : SURNAMES) {
      for (String given : GIVEN) {
        names.add(surname + " " + given);
      }
    }
    for (int length = 20; names.size() < GRADUATES; length = length == LONGEST ? 20 : length + 1) {
      names.add(ofLength(length, names.size()));
    }
    return names;
  }

  /** A name of several parts with exactly so many signs. */
  private static String ofLength(int length, int variant) {
    String[] parts = {"Ґалаґан", "Їжакевич", "Ілля", "Лукʼян", "Єва", "Юрій", "Олена"};
    StringBuilder name = new StringBuilder(parts[variant % parts.length]);
    for (int i = variant / parts.length; name.length() < length - 8; i++) {
      name.append(' ').append(parts[i % parts.length]);
    }
    name.append(' ');
    while (name.length() < length) {
      name.append("аліснерто".charAt((variant + name.length()) % 9));
    }
    return name.toString();
  }
}
