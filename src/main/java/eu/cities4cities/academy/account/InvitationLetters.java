package eu.cities4cities.academy.account;

import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.community.CommunityService;
import eu.cities4cities.academy.mail.Letter;
import eu.cities4cities.academy.mail.Outbox;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The letters that carry invitations, each with a link that is good for days. */
@ApplicationScoped
class InvitationLetters {
  private static final int TOKEN_BYTES = 24;

  @Inject private InvitationRepository invitations;
  @Inject private CommunityService communities;
  @Inject private Instance<CourseNames> courses;
  @Inject private Outbox outbox;
  @Inject private Routes routes;
  @Inject private Secrets secrets;
  @Inject private Texts texts;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "academy.invitation.days")
  private int days;

  /** Sends the invitation with a new link, and keeps it if it is new. */
  void send(Invitation invitation) {
    String token = secrets.token(TOKEN_BYTES);
    invitation.send(Secrets.sha256(token), clock.instant(), Duration.ofDays(days));
    if (invitation.getId() == null) {
      invitations.add(invitation);
    }
    Language language = invitation.getLanguage();
    outbox.send(
        new Letter(
            invitation.getEmail(),
            language,
            template(invitation),
            List.of(what(invitation), days),
            routes.absolute(language, Route.INVITATION, token),
            "account.invitation." + invitation.getId() + "." + invitation.getSentTimes()));
  }

  private static String template(Invitation invitation) {
    if (invitation.getRole() != null) {
      return "account.invitation.role";
    }
    return invitation.getCommunityId() == null
        ? "account.invitation.account"
        : "account.invitation.community";
  }

  private String what(Invitation invitation) {
    Language language = invitation.getLanguage();
    Role role = invitation.getRole();
    String scope = scope(invitation, titles(List.of(invitation), language), language);
    if (role == null) {
      return scope == null ? "" : scope;
    }
    String named = texts.get(language, "Role." + role);
    return scope == null ? named : named + " · " + scope;
  }

  /** The titles of the courses that the invitations are about, in a language. */
  Map<Long, String> titles(List<Invitation> rows, Language language) {
    List<Long> ids = rows.stream().map(Invitation::getCourseId).filter(id -> id != null).toList();
    return ids.isEmpty() ? Map.of() : courses.get().titles(ids, language);
  }

  /** The name of the course or the community that an invitation is about; null for neither. */
  String scope(Invitation row, Map<Long, String> titles, Language language) {
    if (row.getCourseId() != null) {
      return titles.get(row.getCourseId());
    }
    if (row.getCommunityId() == null) {
      return null;
    }
    Community community = communities.get(row.getCommunityId());
    return language.choose(community.getNameUk(), community.getNameEn());
  }
}
