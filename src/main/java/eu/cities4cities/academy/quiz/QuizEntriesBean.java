package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.shared.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fragment that leads from a course to its quizzes. */
@Named
@RequestScoped
public class QuizEntriesBean {
  @Inject private QuizEntryService quizzes;
  @Inject private Caller caller;

  private final Map<Long, List<QuizEntry>> loaded = new HashMap<>();

  /** The course's quizzes as they stand for the reader; none for somebody not signed in. */
  public List<QuizEntry> of(long courseId) {
    if (!caller.isSignedIn()) {
      return List.of();
    }
    return loaded.computeIfAbsent(courseId, quizzes::entries);
  }

  /** The reader's id, under which answers kept on this device are sent. */
  public long getPerson() {
    return caller.personId();
  }
}
