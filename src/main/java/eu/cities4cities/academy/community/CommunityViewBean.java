package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.MovedException;
import eu.cities4cities.academy.shared.web.Route;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/** The public profile of one community. */
@Named
@RequestScoped
public class CommunityViewBean {
  @Inject private CommunityService communities;
  @Inject private CurrentPage page;
  @Inject private Caller caller;
  @Inject private Texts texts;
  @Inject private CommunityStructuredData structured;

  @Inject private Clock clock;

  private CommunityView view;
  private PublicProfile profile;
  private ProfileWords words;

  @PostConstruct
  void load() {
    String slug = page.value("slug");
    view = communities.view(slug);
    profile = view.in(caller.language());
    if (!slug.equals(profile.identity().slug())) {
      throw new MovedException(Route.COMMUNITY, profile.identity().slug());
    }
    words = new ProfileWords(profile, caller.language(), texts, KyivTime.today(clock));
  }

  public PublicProfile getProfile() {
    return profile;
  }

  /** The profile's numbers, codes and days in words. */
  public ProfileWords getWords() {
    return words;
  }

  /** The name alone, in the reader's language. */
  public String getName() {
    return profile.identity().name();
  }

  /** One sentence for search engines and previews: the promise, else kind and region. */
  public String getDescription() {
    return getProfile().promise().isEmpty()
        ? words.getKind() + ", " + words.getRegionName()
        : getProfile().promise().text();
  }

  /** The community for search engines. */
  public String getStructured() {
    return structured.of(profile);
  }

  /** Whether the reader may edit this profile. */
  public boolean isEditable() {
    return caller.mayEditCommunity(view.communityId());
  }
}
