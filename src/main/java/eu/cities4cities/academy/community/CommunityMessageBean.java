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

/** The page on which a reader writes to a community. */
@Named
@RequestScoped
public class CommunityMessageBean {
  @Inject private CommunityService communities;
  @Inject private CommunityRelay relay;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Caller caller;

  private final MessageForm form = new MessageForm();
  private PublicProfile profile;

  @PostConstruct
  void load() {
    profile = communities.view(page.value("slug")).in(caller.language());
  }

  /** Leads back to the community that nobody can write to; what was typed on stays on the page. */
  public String open() {
    return profile.writable() ? null : profilePage();
  }

  /** Passes the letter on. */
  public String send() {
    try {
      relay.send(profile.identity().slug(), form, caller.language());
      notices.afterRedirect("community.relay.sent");
      return profilePage();
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  private String profilePage() {
    return routes.redirect(Route.COMMUNITY, profile.identity().slug());
  }

  public PublicProfile getProfile() {
    return profile;
  }

  public MessageForm getForm() {
    return form;
  }
}
