package eu.cities4cities.academy.certificate;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The printed fields under the names that a design calls them by. */
final class PrintedFields {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
  private static final DateTimeFormatter DAY_MONTH = DateTimeFormatter.ofPattern("dd.MM");
  private static final DateTimeFormatter DAY_ONLY = DateTimeFormatter.ofPattern("dd");
  private static final DateTimeFormatter DAY_EN =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private static final Pattern PARTING = Pattern.compile("^[ /·,]+");

  private final Map<String, Object> values = new HashMap<>();
  private final Set<String> met;
  private final PaperLanguages languages;
  private final DesignPatterns patterns;

  PrintedFields(PrintedCertificate printed, boolean testSignature, DesignPatterns patterns) {
    this.patterns = patterns;
    languages = printed.paper().languages();
    put("number", printed.number().toString());
    put("version", printed.version());
    put("name", printed.nameUk());
    put("latinName", printed.nameLatin());
    put("community", printed.communityUk());
    put("communityEn", printed.communityEn());
    put("slash", printed.communityEn().isEmpty() ? "" : " / ");
    put("course", printed.courseUk());
    put("courseEn", printed.courseEn());
    put("dates", dates(printed.firstDay(), printed.lastDay()));
    put("hours", printed.hours());
    put("ects", BigDecimal.valueOf(printed.ectsTenths(), 1).stripTrailingZeros());
    put("rule", printed.ruleUk());
    put("ruleEn", printed.ruleEn());
    put("issued", DAY.format(printed.issuedOn()));
    put("issuedEn", DAY_EN.format(printed.issuedOn()));
    LocalDate expires = printed.expiresOn();
    put("validUntil", expires == null ? "" : DAY.format(expires));
    put("validUntilEn", expires == null ? "" : DAY_EN.format(expires));
    put("provider", printed.providerUk());
    put("providerEn", printed.providerEn());
    put("trainers", String.join(", ", printed.supplement().trainersUk()));
    put("trainersEn", String.join(", ", printed.supplement().trainersEn()));
    put("verifyAddress", printed.verifyAddress());
    put("verifyPlace", place(printed.verifyAddress()));
    boolean week =
        !printed.supplement().programme().isEmpty() && printed.supplement().programme().size() <= 5;
    met =
        Stream.of(
                printed.kind() == CertificateKind.COMPLETION ? "completion" : "participation",
                printed.hours() > 0 ? "hours" : "",
                printed.ectsTenths() > 0 ? "ects" : "",
                printed.quizPassed() ? "quiz" : "",
                printed.communityUk().isEmpty() ? "" : "community",
                printed.supplement().programme().isEmpty() ? "" : "programme",
                printed.supplement().trainersUk().isEmpty() ? "" : "trainers",
                printed.supplement().outcomesUk().isEmpty() ? "" : "outcomes",
                printed.supplement().outcomesEn().isEmpty() ? "" : "outcomesEn",
                printed.supplement().signatories().isEmpty() ? "" : "signatories",
                printed.supplement().logos().isEmpty() ? "" : "logos",
                expires == null ? "" : "expires",
                languages.has("uk") ? "uk" : "",
                languages.has("en") ? "en" : "",
                languages == PaperLanguages.BOTH ? "both" : languages.main().code() + "Alone",
                week ? "days" : "",
                testSignature ? "test" : "signed",
                "")
            .collect(Collectors.toUnmodifiableSet());
  }

  private void put(String name, Object value) {
    values.put(name, value);
  }

  /** Whether all conditions of the design hold, parted by spaces; the empty one always does. */
  boolean meets(String conditions) {
    return met.containsAll(List.of(conditions.split(" ")));
  }

  /** The same fields and one signatory. */
  List<DesignElement.Run> fill(List<DesignElement.Run> runs, PrintedSignatory signatory) {
    put("signatory", signatory.nameUk());
    put("signatoryEn", signatory.nameEn());
    put("office", signatory.officeUk());
    put("officeEn", signatory.officeEn());
    return fill(runs);
  }

  /** The text in the file's language, or the only one there is. */
  DesignElement.Run choose(List<DesignElement.Run> texts) {
    return texts.stream()
        .filter(run -> run.language().equals(languages.main().code()))
        .findFirst()
        .orElse(texts.get(0));
  }

  /** Fills a pattern of the design. */
  String fill(String language, String pattern) {
    return patterns.fill(language, pattern, values);
  }

  /**
   * Fills the patterns and leaves out what comes out empty or is in a language that is not printed.
   * Whatever follows a text left out for its language loses the sign that parted the two.
   */
  List<DesignElement.Run> fill(List<DesignElement.Run> runs) {
    List<DesignElement.Run> filled = new ArrayList<>();
    boolean parted = true;
    for (DesignElement.Run run : runs) {
      if (!run.always() && !languages.has(run.language())) {
        parted = false;
        continue;
      }
      String text = fill(run.language(), run.pattern());
      text = parted ? text : PARTING.matcher(text).replaceFirst("");
      parted = true;
      if (!text.isEmpty()) {
        filled.add(new DesignElement.Run(run.language(), text, run.always()));
      }
    }
    return filled;
  }

  /** The days in figures, which read the same in both languages. */
  static String dates(LocalDate first, LocalDate last) {
    if (first.equals(last)) {
      return DAY.format(first);
    } else if (first.getYear() != last.getYear()) {
      return DAY.format(first) + "–" + DAY.format(last);
    } else if (first.getMonth() != last.getMonth()) {
      return DAY_MONTH.format(first) + "–" + DAY.format(last);
    }
    return DAY_ONLY.format(first) + "–" + DAY.format(last);
  }

  private static String place(String address) {
    URI uri = URI.create(address);
    String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
    return authority + "/verify";
  }
}
