package eu.cities4cities.academy.attendance.absence;

import eu.cities4cities.academy.course.RosterService;
import eu.cities4cities.academy.mail.Letter;
import eu.cities4cities.academy.mail.Outbox;
import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Letters about what was decided on somebody's absence. */
@ApplicationScoped
class AbsenceLetters {
  @Inject private RosterService enrolled;
  @Inject private Outbox outbox;
  @Inject private Routes routes;

  /** Writes to a participant, in the transaction of the decision; nobody, if they have left. */
  void send(SessionFacts session, Long personId, String template, String words, String key) {
    if (personId == null) {
      return;
    }
    enrolled
        .find(session.courseId(), personId)
        .ifPresent(
            person -> {
              Language language = Language.of(person.language());
              outbox.send(
                  new Letter(
                      person.email(),
                      language,
                      template,
                      List.of(
                          session.title(language),
                          words,
                          String.valueOf(session.policy().mostExcusedPercent())),
                      routes.absolute(language, Route.ABSENCE, session.id()),
                      key));
            });
  }
}
