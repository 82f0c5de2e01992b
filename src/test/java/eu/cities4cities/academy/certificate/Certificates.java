package eu.cities4cities.academy.certificate;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;

/** Sample certificates for tests. */
public final class Certificates {

  static final Instant NOW = Instant.parse("2026-09-25T09:30:00Z");
  static final CertificateDesign WEEK =
      CertificateDesign.read("week", path -> Files.newInputStream(Path.of("certificates", path)));
  static final CertificateDesign SHEET =
      CertificateDesign.read("sheet", path -> Files.newInputStream(Path.of("certificates", path)));
  static final SigningKey TEST_KEY = TestSigningKey.make(NOW);

  static final byte[] LOGO = logo();

  private Certificates() {}

  public static PrintedCertificate named(String nameUk, String nameLatin) {
    return sample(nameUk, nameLatin, "Міжнародна співпраця для громад", programme(4));
  }

  static PrintedCertificate numbered(CertificateNumber number) {
    return sample(
        number, "Марчук Олена", "Olena Marchuk", "Міжнародна співпраця для громад", programme(4));
  }

  static PrintedCertificate of(CertificateNumber number, String nameUk, String nameLatin) {
    return sample(number, nameUk, nameLatin, "Міжнародна співпраця для громад", programme(4));
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
        null,
        "Академія Cities4Cities",
        "Cities4Cities Academy",
        new Supplement(
            programme,
            List.of("Ірина Ковальчук", "Андрій Їжакевич"),
            List.of("Iryna Kovalchuk", "Andrii Yizhakevych"),
            List.of("Знайти громаду-партнера за кордоном", "Написати першого листа"),
            List.of("Find a partner community abroad", "Write the first letter"),
            List.of(
                new PrintedSignatory(
                    "Наталія Дубенко", "Nataliia Dubenko", "керівниця Академії", "Head"),
                new PrintedSignatory(
                    "Ірина Ковальчук", "Iryna Kovalchuk", "провідна тренерка", "Lead trainer")),
            List.of()),
        new PaperChoice("week", PaperLanguages.BOTH),
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

  static PrintedCertificate in(PaperLanguages languages, PrintedCertificate printed) {
    return with(
        printed,
        printed.kind(),
        printed.expiresOn(),
        printed.supplement(),
        new PaperChoice(printed.paper().design(), languages));
  }

  static PrintedCertificate until(LocalDate lastDay, PrintedCertificate printed) {
    return with(printed, printed.kind(), lastDay, printed.supplement(), printed.paper());
  }

  static PrintedCertificate of(CertificateKind kind, PrintedCertificate printed) {
    return with(printed, kind, printed.expiresOn(), printed.supplement(), printed.paper());
  }

  static PrintedCertificate with(PrintedCertificate printed, Supplement supplement) {
    return with(printed, printed.kind(), printed.expiresOn(), supplement, printed.paper());
  }

  private static PrintedCertificate with(
      PrintedCertificate printed,
      CertificateKind kind,
      LocalDate lastDay,
      Supplement supplement,
      PaperChoice paper) {
    return new PrintedCertificate(
        printed.number(),
        printed.version(),
        kind,
        printed.nameUk(),
        printed.nameLatin(),
        printed.communityUk(),
        printed.communityEn(),
        printed.courseUk(),
        printed.courseEn(),
        printed.firstDay(),
        printed.lastDay(),
        printed.hours(),
        printed.ectsTenths(),
        printed.quizPassed(),
        printed.ruleUk(),
        printed.ruleEn(),
        printed.issuedOn(),
        lastDay,
        printed.providerUk(),
        printed.providerEn(),
        supplement,
        paper,
        printed.verifyAddress());
  }

  static CertificatePdf press(CertificateDesign design, SigningKey key) {
    return new CertificatePdf(design, key, sha256 -> LOGO, Optional.empty());
  }

  public static byte[] draw(PrintedCertificate printed) {
    return press(WEEK, TEST_KEY).draw(printed, NOW).bytes();
  }

  /** A picture of a blue square in a yellow one. */
  private static byte[] logo() {
    BufferedImage picture = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(Color.YELLOW);
    graphics.fillRect(0, 0, 60, 40);
    graphics.setColor(Color.BLUE);
    graphics.fillRect(20, 10, 20, 20);
    graphics.dispose();
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      ImageIO.write(picture, "png", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same, with a time-stamp on its signature. */
  public static byte[] drawTimeStamped(PrintedCertificate printed) throws Exception {
    try (TimeStampAuthority authority = new TimeStampAuthority(NOW)) {
      return new CertificatePdf(WEEK, TEST_KEY, sha256 -> LOGO, Optional.of(authority.client()))
          .draw(printed, NOW)
          .bytes();
    }
  }

  /** The same, signed with a key that somebody else has made. */
  public static byte[] drawBySomebodyElse(PrintedCertificate printed) {
    return press(WEEK, TestSigningKey.make(NOW)).draw(printed, NOW).bytes();
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
