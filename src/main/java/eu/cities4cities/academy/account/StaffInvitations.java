package eu.cities4cities.academy.account;

import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.community.CommunityService;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A coordinator invites colleagues: whoever accepts says that they work for the community. An
 * invitation gives no role.
 */
@Service
public class StaffInvitations {
  private static final int MOST_A_DAY = 100;
  private static final int SHOWN = 50;

  @Inject private InvitationRepository invitations;
  @Inject private InvitationLetters letters;
  @Inject private AffiliationService affiliations;
  @Inject private PersonRepository people;
  @Inject private CommunityService communities;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** An invitation that nobody has answered yet. */
  public record Open(long id, String email, Instant sentAt, boolean expired) {}

  /**
   * Invites an address to the community; the letter is in the given language, or in that of the
   * account where there is one.
   *
   * @throws RefusedException if the address is none, is invited already, or too many were
   */
  @SignedIn
  public void invite(String communitySlug, String typedEmail, Language language) {
    Community community = editable(communitySlug);
    PersonNames.problemOfEmail("email", typedEmail)
        .ifPresent(
            problem -> {
              throw problem.refusal();
            });
    String email = PersonNames.email(typedEmail);
    if (invitations.findOpen(email, null, null, community.getId()).isPresent()) {
      throw new RefusedException("account.invitation.open");
    }
    Instant now = clock.instant();
    if (invitations.countStaff(community.getId(), now.minus(Duration.ofDays(1))) >= MOST_A_DAY) {
      throw new RefusedException("account.staff.many", MOST_A_DAY);
    }
    Language spoken = people.findByEmail(email).map(Person::getLanguage).orElse(language);
    letters.send(
        new Invitation(email, spoken, null, null, community.getId(), caller.personId(), now));
  }

  /** Invitations to the community that nobody has answered, the newest first. */
  @SignedIn
  public List<Open> list(String communitySlug) {
    Instant now = clock.instant();
    return invitations.listStaff(editable(communitySlug).getId(), SHOWN).stream()
        .map(
            row ->
                new Open(
                    row.getId(),
                    row.getEmail(),
                    row.getSentAt(),
                    row.stateAt(now) == LinkState.EXPIRED))
        .toList();
  }

  /** Takes an invitation to the community back. */
  @SignedIn
  public void takeBack(String communitySlug, long staffInvitationId) {
    Community community = editable(communitySlug);
    Invitation invitation = invitations.getForChange(staffInvitationId);
    boolean own =
        invitation.getRole() == null && community.getId().equals(invitation.getCommunityId());
    if (!own) {
      throw new NotFoundException("invitation " + staffInvitationId);
    }
    if (invitation.getAcceptedAt() != null) {
      throw new LinkNotOpenException();
    }
    invitation.withdraw(clock.instant());
  }

  /** Whoever accepted the invitation works for its community from now on, if it is there still. */
  @Internal
  public void join(Invitation invitation, Person person) {
    if (invitation.getRole() != null || invitation.getCommunityId() == null) {
      return;
    }
    Community community = communities.get(invitation.getCommunityId());
    boolean there =
        person.getCommunity() != null && person.getCommunity().getId().equals(community.getId());
    if (!community.isActive() || there) {
      return;
    }
    boolean nowhere =
        person.getAffiliation() == AffiliationKind.COMMUNITY && person.getCommunity() == null;
    if (nowhere) {
      affiliations.begin(person, Workplace.in(community, person.getPosition()));
    } else {
      affiliations.move(person, Workplace.in(community, null));
    }
  }

  private Community editable(String slug) {
    Community community =
        communities.findPresent(slug).orElseThrow(() -> new NotFoundException("community " + slug));
    caller.requireCommunityEditor(community.getId());
    return community;
  }
}
