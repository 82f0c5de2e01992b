package eu.cities4cities.academy.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;

/** Tells live pages that the questions to the speaker have changed. */
@ApplicationScoped
class BoardMark implements LiveMark {
  @Inject private SpeakerQuestionRepository questions;

  @Override
  public String name() {
    return "questions";
  }

  @Override
  public Map<Long, String> of(Collection<Long> sessionIds) {
    return questions.revisions(sessionIds);
  }
}
