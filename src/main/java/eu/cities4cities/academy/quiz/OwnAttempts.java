package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The caller's attempts; another person's attempt does not exist for the caller. */
@ApplicationScoped
class OwnAttempts {
  @Inject private QuizAttemptRepository attempts;
  @Inject private Caller caller;

  QuizAttempt find(String publicId) {
    return own(attempts.find(publicId));
  }

  /** The same with its row locked until the transaction ends. */
  QuizAttempt lock(String publicId) {
    return own(attempts.lock(publicId));
  }

  private QuizAttempt own(Optional<QuizAttempt> found) {
    return found
        .filter(attempt -> attempt.getPersonId() == caller.personId())
        .orElseThrow(() -> new NotFoundException("attempt"));
  }
}
