package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.Anyone;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Invitations by letter. Administrators invite into any role, organizers trainers of a course and
 * coordinators of a community; whoever accepts holds the role from then on, and it is audited.
 */
@Service
public class InvitationService {
  @Inject private InvitationRepository invitations;
  @Inject private PersonRepository people;
  @Inject private StaffInvitations staff;
  @Inject private InvitationLetters letters;
  @Inject private RoleScopes scopes;
  @Inject private AuditTrail auditTrail;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * An invitation as its reader sees it.
   *
   * @param state whether it can be accepted
   * @param email whom it is for
   * @param role the role; null for an account alone
   * @param scope the course or community, or null
   * @param known the address has an account with a password
   * @param named the address has an account with a name, which an import made
   */
  public record View(
      LinkState state, String email, Role role, String scope, boolean known, boolean named) {
    static View none() {
      return new View(LinkState.UNKNOWN, null, null, null, false, false);
    }
  }

  /** A row of the list of open invitations. */
  public record Open(
      long id,
      String email,
      Role role,
      String scope,
      String inviter,
      Instant sentAt,
      int sentTimes,
      Instant expiresAt,
      boolean expired) {}

  /** Invites an address into a role; the letter is in the given language. */
  @OnlyFor({Role.ADMINISTRATOR, Role.ORGANIZER})
  public void invite(
      String typedEmail, Role role, String courseSlug, String communitySlug, Language language) {
    PersonNames.problemOfEmail("email", typedEmail)
        .ifPresent(
            problem -> {
              throw problem.refusal();
            });
    String email = PersonNames.email(typedEmail);
    requireMayGive(role);
    RoleScope scope = scopes.find(role, courseSlug, communitySlug);
    Optional<Person> person = people.findByEmail(email);
    if (person.isPresent()
        && people.holds(person.get().getId(), role, scope.courseId(), scope.communityId())) {
      throw new RefusedException("account.invitation.holds");
    }
    if (invitations.findOpen(email, role, scope.courseId(), scope.communityId()).isPresent()) {
      throw new RefusedException("account.invitation.open");
    }
    Invitation invitation =
        new Invitation(
            email,
            person.map(Person::getLanguage).orElse(language),
            role,
            scope.courseId(),
            scope.communityId(),
            caller.personId(),
            clock.instant());
    letters.send(invitation);
    audit("account.invitation.send", invitation, null);
  }

  /** Invites people into the accounts that an import has made for them. */
  @Internal
  public void inviteToAccount(Person person) {
    letters.send(
        new Invitation(
            person.getEmail(),
            person.getLanguage(),
            null,
            null,
            null,
            caller.person().orElse(null),
            clock.instant()));
  }

  /** Open invitations into roles, or into imported accounts; the newest first. */
  @OnlyFor({Role.ADMINISTRATOR, Role.ORGANIZER})
  public List<Open> listOpen(boolean roles, int first, int size) {
    List<Invitation> rows = invitations.listOpen(roles, first, size);
    Map<Long, String> inviters =
        people.names(
            rows.stream()
                .map(Invitation::getInvitedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    Map<Long, String> titles = letters.titles(rows, caller.language());
    Instant now = clock.instant();
    return rows.stream()
        .map(
            row ->
                new Open(
                    row.getId(),
                    row.getEmail(),
                    row.getRole(),
                    letters.scope(row, titles, caller.language()),
                    inviters.getOrDefault(row.getInvitedBy(), ""),
                    row.getSentAt(),
                    row.getSentTimes(),
                    row.getExpiresAt(),
                    row.stateAt(now) == LinkState.EXPIRED))
        .toList();
  }

  /** How many {@link #listOpen} has in all. */
  @OnlyFor({Role.ADMINISTRATOR, Role.ORGANIZER})
  public long countOpen(boolean roles) {
    return invitations.countOpen(roles);
  }

  /** Takes an invitation back; its link is good for nothing from then on. */
  @OnlyFor({Role.ADMINISTRATOR, Role.ORGANIZER})
  public void withdraw(long invitationId) {
    Invitation invitation = open(invitationId);
    invitation.withdraw(clock.instant());
    audit("account.invitation.withdraw", invitation, null);
  }

  /** Sends an invitation again with a new link, good for the whole time again. */
  @OnlyFor({Role.ADMINISTRATOR, Role.ORGANIZER})
  public void sendAgain(long invitationId) {
    letters.send(open(invitationId));
  }

  /** What a link invites to. */
  @Anyone
  public View look(String token) {
    return invitations
        .find(Secrets.sha256(token))
        .map(
            row -> {
              Optional<Person> person = people.findByEmail(row.getEmail());
              return new View(
                  row.stateAt(clock.instant()),
                  row.getEmail(),
                  row.getRole(),
                  letters.scope(
                      row, letters.titles(List.of(row), caller.language()), caller.language()),
                  person.filter(each -> each.getPasswordHash() != null).isPresent(),
                  person.isPresent());
            })
        .orElseGet(View::none);
  }

  /** The caller, whose address was invited, takes the role. */
  @SignedIn
  public void accept(String token) {
    Invitation invitation = spend(token);
    Person person = people.get(caller.personId());
    if (!person.getEmail().equals(invitation.getEmail())) {
      throw new RefusedException("account.invitation.otherAddress");
    }
    take(invitation, person);
  }

  /**
   * Somebody without a password takes the invitation: the letter proves their address. The name is
   * that of the account, where there is one.
   */
  @Internal
  public void join(String token, NameFields name, String passwordHash) {
    Invitation invitation = spend(token);
    Optional<Person> known = people.findByEmail(invitation.getEmail());
    if (known.filter(each -> each.getPasswordHash() != null).isPresent()) {
      throw new RefusedException("account.invitation.signIn");
    }
    Person person =
        known.orElseGet(
            () ->
                new Person(
                    invitation.getEmail(),
                    name.getSurname(),
                    name.getGivenName(),
                    name.getLatinName(),
                    invitation.getLanguage(),
                    clock.instant()));
    if (known.isEmpty()) {
      name.writeTo(person);
    }
    person.setPasswordHash(passwordHash);
    person.setConfirmedAt(clock.instant());
    people.addIfNew(person);
    take(invitation, person);
  }

  private Invitation spend(String token) {
    return invitations
        .lock(Secrets.sha256(token))
        .filter(found -> found.stateAt(clock.instant()) == LinkState.OPEN)
        .orElseThrow(LinkNotOpenException::new);
  }

  private void take(Invitation invitation, Person person) {
    invitation.accept(clock.instant());
    staff.join(invitation, person);
    Role role = invitation.getRole();
    if (role != null
        && !people.holds(
            person.getId(), role, invitation.getCourseId(), invitation.getCommunityId())) {
      people.addRole(
          new PersonRole(person, role, invitation.getCourseId(), invitation.getCommunityId()));
      audit("account.invitation.accept", invitation, person.getId());
    }
  }

  private Invitation open(long id) {
    Invitation invitation = invitations.getForChange(id);
    LinkState state = invitation.stateAt(clock.instant());
    if (state != LinkState.OPEN && state != LinkState.EXPIRED) {
      throw new LinkNotOpenException();
    }
    if (invitation.getRole() != null) {
      requireMayGive(invitation.getRole());
    }
    return invitation;
  }

  private void requireMayGive(Role role) {
    if (role == null || role == Role.PARTICIPANT) {
      throw new InvalidInputException("account.role.missing");
    }
    boolean limited = role == Role.TRAINER || role == Role.COORDINATOR;
    if (!caller.is(Role.ADMINISTRATOR) && !limited) {
      throw new AccessDeniedException();
    }
  }

  private void audit(String action, Invitation invitation, Long personId) {
    String what =
        invitation.getRole() == null
            ? null
            : new RoleRow(
                    null,
                    personId,
                    invitation.getRole(),
                    invitation.getCourseId(),
                    invitation.getCommunityId())
                .reference();
    auditTrail.record(
        new AuditTrail.Change(
            action,
            personId == null ? "Invitation" : "Person",
            String.valueOf(personId == null ? invitation.getId() : personId),
            null,
            what,
            null));
  }
}
