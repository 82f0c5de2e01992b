package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.account.Person;
import eu.cities4cities.academy.account.PersonService;
import eu.cities4cities.academy.mail.Letter;
import eu.cities4cities.academy.mail.Outbox;
import eu.cities4cities.academy.shared.DateWords;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Tells administrators that nothing can be signed, at most once a day for each cause. */
@ApplicationScoped
class SigningTroubleLetters {

  /** What passes by itself is told when it has not. */
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  @Inject private CertificateRunRepository runs;
  @Inject private PersonService people;
  @Inject private Outbox outbox;
  @Inject private Texts texts;
  @Inject private Routes routes;

  /** Tells of a run that waits, if it is time to. */
  void tell(CertificateRun run, SigningUnavailableException halt, Instant now) {
    boolean lasting = Duration.between(run.getWaitsSince(), now).compareTo(PATIENCE) >= 0;
    if (!halt.needsSomebody() && !lasting) {
      return;
    }
    // Several runs wait for the same: the first one's beginning names the occasion for all.
    Instant since = runs.findFirstWait(halt.key()).orElse(run.getWaitsSince());
    tell(halt, since, now);
  }

  /** Tells of what nothing can be signed for since that moment. */
  void tell(SigningUnavailableException halt, Instant since, Instant now) {
    people.listAdministrators().forEach(who -> outbox.send(letter(who, halt, since, now)));
  }

  private Letter letter(Person who, SigningUnavailableException halt, Instant since, Instant now) {
    return new Letter(
        who.getEmail(),
        who.getLanguage(),
        "certificate.signingWaits",
        List.of(
            texts.get(who.getLanguage(), halt.key()),
            DateWords.in(who.getLanguage()).moment(KyivTime.at(since))),
        routes.absolute(who.getLanguage(), Route.MANAGE_SIGNING_KEYS),
        halt.key() + ":" + KyivTime.at(now).toLocalDate() + ":" + who.getId());
  }
}
