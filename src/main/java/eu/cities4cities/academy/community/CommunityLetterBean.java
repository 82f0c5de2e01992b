package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The page on which the author of a letter says that it is theirs, and it is passed on. */
@Named
@RequestScoped
public class CommunityLetterBean {
  @Inject private CommunityService communities;
  @Inject private CommunityRelay relay;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Caller caller;

  private PublicProfile.Identity identity;
  private boolean writable;
  private MessageState state;

  @PostConstruct
  void load() {
    CommunityView view = communities.view(page.value("slug"));
    PublicProfile profile = view.in(caller.language());
    identity = profile.identity();
    writable = profile.writable();
    state = relay.state(view.communityId(), page.value("token"));
  }

  /** Passes the letter on. */
  public String passOn() {
    try {
      relay.passOn(page.value("token"));
    } catch (RefusedException refused) {
      notices.errorAfterRedirect(refused);
    }
    return routes.redirect(Route.COMMUNITY_LETTER, page.value("slug"), page.value("token"));
  }

  /** Sends another link in place of the one that came too late. */
  public String askAgain() {
    try {
      relay.askAgain(page.value("token"));
      notices.afterRedirect("community.relay.sent");
      return routes.redirect(Route.COMMUNITY, page.value("slug"));
    } catch (RefusedException refused) {
      notices.errorAfterRedirect(refused);
      return routes.redirect(Route.COMMUNITY_LETTER, page.value("slug"), page.value("token"));
    }
  }

  /** The community that was written to. */
  public PublicProfile.Identity getIdentity() {
    return identity;
  }

  /** Whether the community can be written to. */
  public boolean isWritable() {
    return writable;
  }

  public MessageState getState() {
    return state;
  }
}
