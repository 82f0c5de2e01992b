package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.PageTexts;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;

/** The part of the awarding page that is about names which nobody has confirmed. */
@Named
@RequestScoped
public class CertificateNamesBean {
  private static final int USUAL_DAYS = 3;
  private static final int USUAL_HOUR = 18;

  @Inject private CertificateListBean list;
  @Inject private CertificateStandingsBean people;
  @Inject private NameRequestService names;
  @Inject private StandingWords words;
  @Inject private PageTexts texts;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Caller caller;
  @Inject private Clock clock;

  private LocalDateTime asked;
  private LocalDateTime until;

  @PostConstruct
  void open() {
    asked = names.until(list.getSlug());
    until = KyivTime.today(clock).plusDays(USUAL_DAYS).atTime(USUAL_HOUR, 0);
  }

  /** Asks for the names that are not confirmed. */
  public String ask() {
    try {
      names.ask(list.getSlug(), until);
      notices.afterRedirect("certificate.names.asked");
      return routes.redirect(Route.MANAGE_CERTIFICATES, list.getSlug());
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  /** Whether there is anything to say about names. */
  public boolean isShown() {
    return asked != null || !awaited().isEmpty();
  }

  /** How many whose name is awaited nobody has asked. */
  public long getUnasked() {
    return awaited().stream().filter(Standing::isNameUnasked).count();
  }

  /** How many have let their time to answer pass. */
  public long getDecidable() {
    return awaited().stream().filter(each -> each.isNameDecidable(clock.instant())).count();
  }

  /** How many of those who have earned that kind have let their time to answer pass. */
  public long decidable(CertificateKind kind) {
    return awaited().stream()
        .filter(each -> each.isDue(kind))
        .filter(each -> each.isNameDecidable(clock.instant()))
        .count();
  }

  /** What the button says that takes those names as they are registered. */
  public String startWords(CertificateKind kind) {
    long decided = decidable(kind);
    return texts.of(
        "certificate.run.startUnconfirmed." + kind, people.awardable(kind) + decided, decided);
  }

  /** How many may still answer. */
  public long getAnswering() {
    return awaited().size() - getUnasked() - getDecidable();
  }

  /** When the first of them has let the time to answer pass, or null. */
  public Instant getNext() {
    return awaited().stream()
        .filter(each -> !each.isNameUnasked() && !each.isNameDecidable(clock.instant()))
        .map(each -> each.matters().asked().decidedFrom())
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** When that person was asked, and from when the organizer may decide. */
  public String words(Standing standing) {
    return words.asked(caller.language(), standing.matters().asked(), clock.instant());
  }

  private List<Standing> awaited() {
    return people.getEligibility().list(Eligibility.Filter.NAME);
  }

  public LocalDateTime getUntil() {
    return until;
  }

  public void setUntil(LocalDateTime until) {
    this.until = until;
  }
}
