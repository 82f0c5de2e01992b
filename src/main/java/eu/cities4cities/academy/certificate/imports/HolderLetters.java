package eu.cities4cities.academy.certificate.imports;

import eu.cities4cities.academy.account.Person;
import eu.cities4cities.academy.account.PersonService;
import eu.cities4cities.academy.mail.Letter;
import eu.cities4cities.academy.mail.Outbox;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * Tells organizers that certificates of earlier days wait for a decision whose they are: with the
 * first question of a day, so at most once a day.
 */
@ApplicationScoped
class HolderLetters {
  @Inject private HolderQuestionRepository questions;
  @Inject private PersonService people;
  @Inject private Outbox outbox;
  @Inject private Routes routes;
  @Inject private Clock clock;

  /** Something was asked, in the caller's transaction. */
  void asked() {
    LocalDate today = KyivTime.today(clock);
    if (questions.beginLetters(today)) {
      long open = questions.countOpen();
      people.listOrganizers().forEach(organizer -> outbox.send(letter(organizer, open, today)));
    }
  }

  private Letter letter(Person organizer, long open, LocalDate today) {
    return new Letter(
        organizer.getEmail(),
        organizer.getLanguage(),
        "certificate.holderQuestions",
        List.of(open),
        routes.absolute(organizer.getLanguage(), Route.MANAGE_CERTIFICATE_HOLDERS),
        "certificate.holderQuestions." + today + "." + organizer.getId());
  }
}
