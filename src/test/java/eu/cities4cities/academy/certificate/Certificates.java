package eu.cities4cities.academy.certificate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Sample certificates for tests. */
public final class Certificates {

  static final Instant NOW = Instant.parse("2026-09-25T09:30:00Z");
  static final CertificateDesign WEEK =
      CertificateDesign.read("week", path -> Files.newInputStream(Path.of("certificates", path)));
  static final SigningKey TEST_KEY = TestSigningKey.make(NOW);

  private Certificates() {}

  public static PrintedCertificate named(String nameUk, String nameLatin) {
    return sample(nameUk, nameLatin, "Міжнародна співпраця для громад", programme(4));
  }

  static PrintedCertificate numbered(CertificateNumber number) {
    return sample(
        number, "Марчук Олена", "Olena Marchuk", "Міжнародна співпраця для громад", programme(4));
  }

  static PrintedCertificate sample(
      String nameUk, String nameLatin, String course, List<Supplement.ProgrammeDay> programme) {
    return sample(
        CertificateNumber.draw(2026, new Random(42)), nameUk, nameLatin, course, programme);
  }

  private static PrintedCertificate sample(
      CertificateNumber number,
      String nameUk,
      String nameLatin,
      String course,
      List<Supplement.ProgrammeDay> programme) {
    return new PrintedCertificate(
        number,
        1,
        CertificateKind.COMPLETION,
        nameUk,
        nameLatin,
        "Верхньобузька міська громада, Вінницька область",
        "Verkhniobuzka community, Vinnytsia oblast",
        course,
        "International Cooperation for Communities",
        LocalDate.of(2026, 9, 14),
        LocalDate.of(2026, 9, 18),
        30,
        10,
        true,
        "щонайменше 4 дні з 5 (день зараховано за 3 заняття) і тест від 60 %",
        "at least 4 of 5 days (a day counts with 3 sessions) and a quiz result of 60% or more",
        LocalDate.of(2026, 9, 25),
        "Академія Cities4Cities",
        "Cities4Cities Academy",
        new Supplement(
            programme,
            List.of("Ірина Ковальчук", "Андрій Їжакевич"),
            List.of("Iryna Kovalchuk", "Andrii Yizhakevych")),
        "https://academy.cities4cities.eu/verify/" + number + "/1");
  }

  static List<Supplement.ProgrammeDay> programme(int sessionsPerDay) {
    String[] uk = {
      "Навіщо громаді партнер за кордоном", "Де шукати місто-партнера й з чого почати",
      "Перший лист: що пишуть і чого не пишуть", "Як скласти угоду про співпрацю"
    };
    String[] en = {
      "Why a community needs a partner abroad", "Where to look for a partner city",
      "The first letter: what to write and what not", "How to draw up an agreement"
    };
    List<Supplement.ProgrammeDay> days = new ArrayList<>();
    for (int day = 0; day < 5; day++) {
      List<String> titlesUk = new ArrayList<>();
      List<String> titlesEn = new ArrayList<>();
      for (int i = 0; i < sessionsPerDay; i++) {
        titlesUk.add(uk[(day + i) % 4]);
        titlesEn.add(en[(day + i) % 4]);
      }
      days.add(
          new Supplement.ProgrammeDay(LocalDate.of(2026, 9, 14).plusDays(day), titlesUk, titlesEn));
    }
    return days;
  }

  public static byte[] draw(PrintedCertificate printed) {
    return new CertificatePdf(WEEK, TEST_KEY).draw(printed, NOW);
  }

  /** The same, signed with a key that somebody else has made. */
  public static byte[] drawBySomebodyElse(PrintedCertificate printed) {
    return new CertificatePdf(WEEK, TestSigningKey.make(NOW)).draw(printed, NOW);
  }

  /** What the register says of it while it is valid. */
  public static Verification valid(PrintedCertificate printed, String sha256) {
    return new Verification(
        printed.number().toString(),
        printed.version(),
        printed.version(),
        CertificateState.VALID,
        printed.kind(),
        printed.nameUk(),
        printed.nameLatin(),
        printed.communityUk(),
        printed.communityEn(),
        null,
        printed.courseUk(),
        printed.courseEn(),
        printed.firstDay(),
        printed.lastDay(),
        printed.hours(),
        printed.ectsTenths(),
        printed.ruleUk(),
        printed.ruleEn(),
        printed.providerUk(),
        printed.providerEn(),
        printed.supplement(),
        NOW,
        null,
        null,
        null,
        null,
        true,
        sha256,
        null,
        null);
  }
}
