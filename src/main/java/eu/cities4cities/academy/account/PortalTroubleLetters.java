package eu.cities4cities.academy.account;

import eu.cities4cities.academy.community.hook.HookDisabled;
import eu.cities4cities.academy.mail.Letter;
import eu.cities4cities.academy.mail.Outbox;
import eu.cities4cities.academy.shared.DateWords;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** Tells administrators that the portal is no longer told of profiles. */
@ApplicationScoped
public class PortalTroubleLetters {
  @Inject private PersonService people;
  @Inject private Outbox outbox;
  @Inject private Routes routes;

  void tell(@Observes HookDisabled news) {
    people.listAdministrators().forEach(who -> outbox.send(letter(who, news)));
  }

  private Letter letter(Person who, HookDisabled news) {
    return new Letter(
        who.getEmail(),
        who.getLanguage(),
        "community.hookDisabled",
        List.of(
            news.host(),
            DateWords.in(who.getLanguage()).moment(KyivTime.at(news.since())),
            news.error()),
        routes.absolute(who.getLanguage(), Route.MANAGE_PORTAL),
        "hook-disabled:" + news.since() + ":" + who.getId());
  }
}
