package eu.cities4cities.academy.account.audit;

import eu.cities4cities.academy.shared.AuditEntry;
import eu.cities4cities.academy.shared.AuditNames;
import eu.cities4cities.academy.shared.DateWords;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes rows of the audit trail for a reader: numbers become the names of what they mean, short
 * words the reader's, whole records what differs. All names of a page are looked up at once.
 */
@ApplicationScoped
class AuditWords {
  private static final Pattern WORD = Pattern.compile("\\b[A-Za-z_]+\\b");
  private static final Pattern LIST = Pattern.compile("\\b([a-z]+)s \\[([\\d, ]+)]");
  private static final Pattern MOMENT =
      Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?\\b(?![.Z+])");
  private static final String PERSON = "Person";

  @Inject @Any private Instance<AuditNames> sources;
  @Inject private Texts texts;

  /** The rows as lines. */
  List<AuditLine> lines(List<AuditEntry> entries, Language language) {
    Reading reading = new Reading(language);
    entries.forEach(reading::meet);
    reading.lookUp();
    return entries.stream().map(reading::line).toList();
  }

  /** Who acted where nobody did. */
  String academy(Language language) {
    return texts.get(language, "account.audit.academy");
  }

  /** An action in words, where there are some. */
  String action(String action, Language language) {
    return word("audit." + action, action, language);
  }

  /** A type of objects in words, where there are some. */
  String objectType(String type, Language language) {
    return word("audit.object." + type, type, language);
  }

  private String word(String key, String otherwise, Language language) {
    return texts.has(key) ? texts.get(language, key) : otherwise;
  }

  private final class Reading {
    private final Language language;
    private final Map<String, AuditNames> byType = new HashMap<>();
    private final Map<String, AuditNames> byWord = new HashMap<>();
    private final Map<AuditNames, Set<Long>> asked = new HashMap<>();
    private final Map<AuditNames, Map<Long, String>> names = new HashMap<>();
    private final Pattern reference;

    Reading(Language language) {
      this.language = language;
      for (AuditNames source : sources) {
        byType.put(source.objectType(), source);
        byWord.put(source.word(), source);
        asked.put(source, new HashSet<>());
      }
      reference = Pattern.compile("\\b(" + String.join("|", byWord.keySet()) + ") (\\d{1,18})\\b");
    }

    void meet(AuditEntry entry) {
      if (entry.getActorId() != null) {
        ask(byType.get(PERSON), entry.getActorId());
      }
      String[] parts = entry.getObjectId().split("/");
      ask(byType.get(entry.getObjectType()), number(parts[0]));
      if (parts.length > 1) {
        ask(byType.get(PERSON), number(parts[1]));
      }
      for (String value : Arrays.asList(entry.getBefore(), entry.getAfter())) {
        if (value != null && !AuditDiff.isRecord(value)) {
          reference
              .matcher(spread(value))
              .results()
              .forEach(found -> ask(byWord.get(found.group(1)), number(found.group(2))));
        }
      }
    }

    void lookUp() {
      asked.forEach((source, ids) -> names.put(source, source.names(ids, language)));
    }

    private void ask(AuditNames source, Long id) {
      if (source != null && id != null) {
        asked.get(source).add(id);
      }
    }

    AuditLine line(AuditEntry entry) {
      boolean record =
          AuditDiff.isRecord(entry.getBefore()) || AuditDiff.isRecord(entry.getAfter());
      return new AuditLine(
          entry.getHappenedAt(),
          entry.getActorId() == null
              ? academy(language)
              : name(byType.get(PERSON), entry.getActorId()),
          action(entry.getAction(), language),
          object(entry),
          code(entry),
          record ? "" : value(entry.getBefore()),
          record ? "" : value(entry.getAfter()),
          record ? AuditDiff.of(entry.getBefore(), entry.getAfter()) : List.of(),
          entry.getReason() == null ? "" : entry.getReason());
    }

    private String object(AuditEntry entry) {
      String[] parts = entry.getObjectId().split("/");
      String type = objectType(entry.getObjectType(), language);
      Long id = number(parts[0]);
      AuditNames source = byType.get(entry.getObjectType());
      List<String> said = new ArrayList<>();
      if (id == null) {
        said.add(type);
      } else {
        said.add(type + (source == null ? " " + id : ": " + name(source, id)));
      }
      if (parts.length > 1 && number(parts[1]) != null) {
        said.add(name(byType.get(PERSON), number(parts[1])));
      }
      return String.join(", ", said);
    }

    private static String code(AuditEntry entry) {
      String first = entry.getObjectId().split("/")[0];
      return number(first) == null ? first : "";
    }

    private String name(AuditNames source, Long id) {
      String name = source == null ? null : names.get(source).get(id);
      return name == null ? "№ " + id : name;
    }

    private String value(String kept) {
      if (kept == null) {
        return "";
      }
      Matcher found = reference.matcher(spread(kept));
      StringBuilder said = new StringBuilder();
      int end = 0;
      String text = spread(kept);
      while (found.find()) {
        said.append(words(text.substring(end, found.start())));
        AuditNames source = byWord.get(found.group(1));
        said.append(word("audit.word." + found.group(1), found.group(1), language));
        said.append(" «").append(name(source, number(found.group(2)))).append('»');
        end = found.end();
      }
      return said.append(words(text.substring(end))).toString();
    }

    /** «persons [1, 2]» as «person 1, person 2». */
    private String spread(String value) {
      return LIST.matcher(value)
          .replaceAll(
              list -> {
                List<String> each = new ArrayList<>();
                for (String id : list.group(2).split(",\\s*")) {
                  each.add(list.group(1) + " " + id.strip());
                }
                return Matcher.quoteReplacement(String.join(", ", each));
              });
    }

    private String words(String text) {
      String said = WORD.matcher(text).replaceAll(found -> Matcher.quoteReplacement(reader(found)));
      return MOMENT
          .matcher(said)
          .replaceAll(found -> DateWords.in(language).moment(LocalDateTime.parse(found.group())));
    }

    private String reader(MatchResult found) {
      String kept = found.group();
      for (Role role : Role.values()) {
        if (role.name().equals(kept)) {
          return texts.get(language, "Role." + role);
        }
      }
      return word("audit.word." + kept.toLowerCase(Locale.ROOT), kept, language);
    }

    private static Long number(String text) {
      return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
  }
}
