package eu.cities4cities.academy.account;

import eu.cities4cities.academy.account.secondstep.HalfSignIns;
import eu.cities4cities.academy.community.CommunityService;
import eu.cities4cities.academy.mail.Letter;
import eu.cities4cities.academy.mail.Outbox;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.FieldProblem;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.web.Local;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What signing up, confirming and choosing a new password do to an account, each in one
 * transaction; passwords arrive hashed, so that no transaction waits for a hash.
 */
@Service
public class Registration {
  private static final Duration LINK_WINDOW = Duration.ofHours(1);
  private static final Duration LINKS_KEPT = Duration.ofDays(7);
  private static final int TOKEN_BYTES = 24;
  private static final int LONGEST_ADDRESS = 300;

  @Inject private PersonRepository people;
  @Inject private OneTimeLinkRepository links;
  @Inject private OneTimeLinks oneTimeLinks;
  @Inject private HalfSignIns halves;
  @Inject private SignInService signIns;
  @Inject private AffiliationService affiliations;
  @Inject private CommunityService communities;
  @Inject private Outbox outbox;
  @Inject private Routes routes;
  @Inject private Secrets secrets;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * Enters a person and sends the letter with the link; to an address with an account goes a letter
   * that says so. A form sent again before confirming replaces what the first one told.
   */
  @Internal
  public void register(SignUpForm form, String passwordHash) {
    Language language = caller.language();
    Optional<Person> known = people.findByEmail(form.getEmail());
    if (known.filter(Person::isConfirmed).isPresent()) {
      tellThatAccountExists(known.get(), language);
      return;
    }
    known.ifPresent(each -> people.lock(each.getId()));
    Person person =
        known.orElseGet(
            () ->
                new Person(
                    form.getEmail(),
                    form.getName().getSurname(),
                    form.getName().getGivenName(),
                    form.getName().getLatinName(),
                    language,
                    clock.instant()));
    form.getName().writeTo(person);
    person.setLanguage(language);
    person.setPasswordHash(passwordHash);
    person.setNewsWanted(form.isNewsWanted());
    person.setGender(form.getGender());
    affiliations.begin(person, form.getAffiliation().place(communities));
    sendLink(person, LinkPurpose.CONFIRM, passwordHash, localPath(form.getLeadsTo()));
  }

  /** Sends another confirmation letter, if the address waits for one; says nothing either way. */
  @Internal
  public void sendConfirmationAgain(String email) {
    people
        .findByEmail(PersonNames.email(email))
        .filter(person -> !person.isConfirmed() && person.getErasedAt() == null)
        .ifPresent(person -> sendLink(person, LinkPurpose.CONFIRM, person.getPasswordHash(), null));
  }

  /** Sends a letter with a new link in the place of one whose time is over. */
  @Internal
  public void replace(String token, LinkPurpose purpose) {
    links
        .find(Secrets.sha256(token), purpose)
        .filter(link -> link.stateAt(clock.instant()) == LinkState.EXPIRED)
        .filter(link -> purpose == LinkPurpose.RESET || !link.getPerson().isConfirmed())
        .ifPresent(
            link -> sendLink(link.getPerson(), purpose, link.getPasswordHash(), link.getLeadsTo()));
  }

  /** Sends a letter with a link for a new password, if the address has an account. */
  @Internal
  public void sendReset(String email) {
    people
        .findByEmail(PersonNames.email(email))
        .filter(person -> person.getErasedAt() == null)
        .ifPresent(person -> sendLink(person, LinkPurpose.RESET, null, null));
  }

  /**
   * Sends a letter with a link that signs in, if the address has an account; one that still waits
   * to be confirmed gets the letter that confirms it.
   */
  @Internal
  public void sendSignInLink(String email, String leadsTo) {
    people
        .findByEmail(PersonNames.email(email))
        .filter(person -> person.getErasedAt() == null)
        .ifPresent(
            person -> {
              boolean confirmed = person.isConfirmed();
              sendLink(
                  person,
                  confirmed ? LinkPurpose.SIGN_IN : LinkPurpose.CONFIRM,
                  confirmed ? null : person.getPasswordHash(),
                  localPath(leadsTo));
            });
  }

  /** The account of an address that a provider has verified, now confirmed; empty without one. */
  @Internal
  public Optional<Long> vouchedFor(String email) {
    Optional<Person> known =
        people.findByEmail(email).filter(person -> person.getErasedAt() == null);
    known
        .filter(person -> !person.isConfirmed())
        .ifPresent(
            person -> {
              person.setConfirmedAt(clock.instant());
              person.setPasswordHash(null);
              oneTimeLinks.spendAll(person.getId(), LinkPurpose.CONFIRM);
            });
    return known.map(Person::getId);
  }

  /** What is wrong with a form whose person needs no password. */
  @Internal
  public List<FieldProblem> problemsWithoutPassword(SignUpForm form) {
    form.getName().tidy();
    List<FieldProblem> problems = new ArrayList<>(form.getName().problems());
    problems.addAll(form.getAffiliation().resolve(communities, caller.language()));
    return problems;
  }

  /** Enters a person whose address a provider has verified; returns their id. */
  @Internal
  public long enter(String email, SignUpForm form) {
    Instant now = clock.instant();
    Person person =
        new Person(
            email,
            form.getName().getSurname(),
            form.getName().getGivenName(),
            form.getName().getLatinName(),
            caller.language(),
            now);
    form.getName().writeTo(person);
    person.setNewsWanted(form.isNewsWanted());
    person.setGender(form.getGender());
    person.setConfirmedAt(now);
    affiliations.begin(person, form.getAffiliation().place(communities));
    people.flush();
    return person.getId();
  }

  /** Spends a link that signs in. */
  @Internal
  public Owner spendSignInLink(String token) {
    return ownerOf(oneTimeLinks.spend(token, LinkPurpose.SIGN_IN));
  }

  /**
   * Whose link it is and where it leads.
   *
   * @param personId the person
   * @param email the person's address
   * @param name the person's surname
   * @param leadsTo an address on this site, or null
   */
  public record Owner(long personId, String email, String name, String leadsTo) {}

  /** The owner of an open link; {@link LinkNotOpenException} if it is not open. */
  @Internal
  public Owner owner(String token, LinkPurpose purpose) {
    return links
        .find(Secrets.sha256(token), purpose)
        .filter(link -> link.stateAt(clock.instant()) == LinkState.OPEN)
        .map(Registration::ownerOf)
        .orElseThrow(LinkNotOpenException::new);
  }

  /** Spends a confirmation link: the address is the person's, the password of its form in force. */
  @Internal
  public Owner confirm(String token) {
    OneTimeLink link = oneTimeLinks.spend(token, LinkPurpose.CONFIRM);
    Person person = link.getPerson();
    if (!person.isConfirmed()) {
      person.setConfirmedAt(clock.instant());
      if (link.getPasswordHash() != null) {
        person.setPasswordHash(link.getPasswordHash());
      }
    }
    return ownerOf(link);
  }

  /**
   * Spends a reset link: the new password is in force, every sign-in has ended, and the address is
   * confirmed, for the letter has been read.
   */
  @Internal
  public Owner reset(String token, String passwordHash) {
    OneTimeLink link = oneTimeLinks.spend(token, LinkPurpose.RESET);
    Person person = link.getPerson();
    if (!person.isConfirmed()) {
      person.setConfirmedAt(clock.instant());
    }
    changePassword(person, passwordHash);
    signIns.endAll(person.getId());
    return ownerOf(link);
  }

  /** Puts the caller's new password in force and ends their sign-ins on all other devices. */
  @Internal
  public void changeOwnPassword(String passwordHash) {
    changePassword(people.get(caller.personId()), passwordHash);
    signIns.endOthers(caller.personId(), caller.facts().signInId());
  }

  /** Removes links that nobody can use any more; says how many. */
  @Internal
  public int removeOldLinks() {
    return links.removeBefore(clock.instant().minus(LINKS_KEPT));
  }

  private void changePassword(Person person, String passwordHash) {
    person.setPasswordHash(passwordHash);
    oneTimeLinks.spendAll(
        person.getId(), LinkPurpose.RESET, LinkPurpose.CONFIRM, LinkPurpose.SIGN_IN);
    halves.endAll(person.getId());
    outbox.send(
        new Letter(
                person.getEmail(),
                person.getLanguage(),
                "account.passwordChanged",
                List.of(),
                routes.absolute(person.getLanguage(), Route.RESET),
                "account.passwordChanged." + secrets.token(TOKEN_BYTES))
            .urgent());
  }

  private void sendLink(Person person, LinkPurpose purpose, String passwordHash, String leadsTo) {
    oneTimeLinks.send(
        person,
        purpose,
        person.getEmail(),
        new OneTimeLinks.Load(passwordHash, null, leadsTo),
        List.of());
  }

  private void tellThatAccountExists(Person person, Language language) {
    long hour = clock.instant().getEpochSecond() / LINK_WINDOW.toSeconds();
    outbox.send(
        new Letter(
                person.getEmail(),
                language,
                "account.exists",
                List.of(),
                routes.absolute(language, Route.LOGIN),
                "account.exists." + person.getId() + "." + hour)
            .urgent());
  }

  private static Owner ownerOf(OneTimeLink link) {
    Person person = link.getPerson();
    return new Owner(person.getId(), person.getEmail(), person.getSurname(), link.getLeadsTo());
  }

  private static String localPath(String address) {
    String local = Local.address(address, null);
    return local == null || local.length() > LONGEST_ADDRESS ? null : local;
  }
}
