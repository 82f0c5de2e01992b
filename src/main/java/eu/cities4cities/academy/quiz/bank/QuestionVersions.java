package eu.cities4cities.academy.quiz.bank;

import eu.cities4cities.academy.quiz.question.QuestionContent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What question versions say, read once: a version never changes, so every node may keep it. When
 * nine hundred people open a quiz, its questions are read from memory.
 */
@ApplicationScoped
public class QuestionVersions {
  private static final int MOST_KEPT = 10_000;

  private final Map<Long, QuestionContent> known = new ConcurrentHashMap<>();
  @Inject private QuestionRepository questions;

  /** What that version says; it must exist. */
  public QuestionContent get(long version) {
    return get(List.of(version)).get(version);
  }

  /** The contents by version id; every id must exist. */
  public Map<Long, QuestionContent> get(Collection<Long> versions) {
    Map<Long, QuestionContent> found = new HashMap<>();
    List<Long> unknown = new ArrayList<>();
    for (Long version : versions) {
      QuestionContent content = known.get(version);
      if (content == null) {
        unknown.add(version);
      } else {
        found.put(version, content);
      }
    }
    for (QuestionVersion version : questions.listVersions(unknown)) {
      found.put(version.getId(), version.content());
    }
    if (known.size() > MOST_KEPT) {
      known.clear();
    }
    unknown.forEach(version -> known.put(version, found.get(version)));
    return found;
  }
}
