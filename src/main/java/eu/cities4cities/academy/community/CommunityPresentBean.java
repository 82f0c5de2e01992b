package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Times;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What has become of the community whose page this is, and where its authority works. */
@Named
@RequestScoped
public class CommunityPresentBean {
  @Inject private CommunityService communities;
  @Inject private CurrentPage page;
  @Inject private Caller caller;
  @Inject private Texts texts;
  @Inject private Times times;

  private CommunityEnding ending;
  private String slug;
  private String seat;

  @PostConstruct
  void load() {
    communities.find(page.value("slug")).ifPresent(this::load);
  }

  private void load(Community community) {
    slug = community.getSlug();
    ending = communities.ending(community).orElse(null);
    seat = community.shownSeat(caller.language()).orElse("");
  }

  /** That the community is no more; null while it is one. */
  public CommunityEnding getEnding() {
    return ending;
  }

  /** Since when the community is no more, in words. */
  public String getSentence() {
    return texts.get(
        caller.language(), "community.view.ended." + ending.status(), times.date(ending.on()));
  }

  /** The name of the community that is there in its place; empty if there is none. */
  public String getHeirName() {
    return ending.heirName(caller.language());
  }

  /** Where the displaced authority works; empty if it works at home or that is not told. */
  public String getSeat() {
    return seat;
  }

  public String getSlug() {
    return slug;
  }

  /** Whether the reader may change the entry in the register. */
  public boolean isOrganizer() {
    return caller.is(Role.ORGANIZER);
  }
}
