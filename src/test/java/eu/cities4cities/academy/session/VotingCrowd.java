package eu.cities4cities.academy.session;

import eu.cities4cities.academy.account.DataSubject;
import eu.cities4cities.academy.harness.Acting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** People who vote at the same moment, each in a request of their own. */
@ApplicationScoped
public class VotingCrowd {
  @Inject private SpeakerBoard board;
  @Inject private SpeakerBoardPersonalData personalData;
  @Inject private Acting acting;

  /** The person votes for the question. */
  @ActivateRequestContext
  public void vote(long session, long question, long person) {
    acting.as(person);
    board.vote(session, question, true);
  }

  /** Erases the person, in a transaction as the account room has one. */
  @Transactional
  public void erase(DataSubject person) {
    personalData.erase(person);
  }
}
