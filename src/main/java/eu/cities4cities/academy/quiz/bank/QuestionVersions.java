package eu.cities4cities.academy.quiz.bank;

import eu.cities4cities.academy.quiz.question.QuestionContent;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
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

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

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
    Map<Long, QuestionContent> read = new HashMap<>();
    for (QuestionVersion version : questions.listVersions(unknown)) {
      read.put(version.getId(), version.content());
    }
    if (!read.isEmpty()) {
      keepOnceCertain(read);
      found.putAll(read);
    }
    return found;
  }

  /** A version that this transaction has added does not exist before its commit. */
  private void keepOnceCertain(Map<Long, QuestionContent> read) {
    if (transaction.getTransactionKey() == null) {
      keep(read);
      return;
    }
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {}

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              keep(read);
            }
          }
        });
  }

  private void keep(Map<Long, QuestionContent> read) {
    if (known.size() > MOST_KEPT) {
      known.clear();
    }
    known.putAll(read);
  }
}
