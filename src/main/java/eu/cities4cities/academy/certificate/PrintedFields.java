package eu.cities4cities.academy.certificate;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The printed fields under the names that a design calls them by. */
final class PrintedFields {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
  private static final DateTimeFormatter DAY_MONTH = DateTimeFormatter.ofPattern("dd.MM");
  private static final DateTimeFormatter DAY_ONLY = DateTimeFormatter.ofPattern("dd");
  private static final DateTimeFormatter DAY_EN =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private final Map<String, Object> values = new HashMap<>();
  private final Set<String> met;

  PrintedFields(PrintedCertificate printed, boolean testSignature) {
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
                week ? "days" : "",
                testSignature ? "test" : "signed",
                "")
            .collect(Collectors.toUnmodifiableSet());
  }

  private void put(String name, Object value) {
    values.put(name, value);
  }

  /** Whether a condition of the design holds; the empty one always does. */
  boolean meets(String condition) {
    return met.contains(condition);
  }

  /** Fills a pattern of the design. */
  String fill(String language, String pattern) {
    if (pattern.indexOf('{') < 0) {
      return pattern;
    }
    return new MessageFormat(pattern, ULocale.forLanguageTag(language)).format(values);
  }

  /** Fills the patterns and leaves out what comes out empty. */
  List<DesignElement.Run> fill(List<DesignElement.Run> runs) {
    return runs.stream()
        .map(run -> new DesignElement.Run(run.language(), fill(run.language(), run.pattern())))
        .filter(run -> !run.pattern().isEmpty())
        .toList();
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
