package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;

/** A version of a profile as its page would show it; organizers decide about it here. */
@Named
@RequestScoped
public class ProfileVersionBean {
  @Inject private ProfileVersions versions;
  @Inject private ProfileReview review;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Caller caller;
  @Inject private Texts texts;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;

  private String slug;
  private ProfileVersion version;
  private PublicProfile profile;
  private ProfileWords words;
  private String note;
  private String seen;

  @PostConstruct
  void load() {
    slug = page.value("slug");
    version = versions.get(slug, (int) page.id("number"));
    Language in =
        request.getParameter("in") == null
            ? caller.language()
            : Language.of(request.getParameter("in"));
    seen = version.token();
    profile = versions.preview(slug, version.getNumber(), in);
    words = new ProfileWords(profile, caller.language(), texts, KyivTime.today(clock));
  }

  /** Puts it in public. */
  public String publish() {
    return decide(
        () -> review.publish(slug, version.getNumber(), seen), "community.profile.published");
  }

  /** Gives it back with the note. */
  public String giveBack() {
    return decide(
        () -> review.giveBack(slug, version.getNumber(), seen, note),
        "community.profile.givenBack");
  }

  private String decide(Runnable step, String done) {
    try {
      step.run();
      notices.afterRedirect(done);
      return routes.redirect(Route.MANAGE_PROFILES);
    } catch (RefusedException refused) {
      notices.error(refused);
      // The page shows what stands there now, about which they may decide next.
      seen = version.token();
      return null;
    }
  }

  public ProfileVersion getVersion() {
    return version;
  }

  public PublicProfile getProfile() {
    return profile;
  }

  public ProfileWords getWords() {
    return words;
  }

  /** Sentences that may give away what protects people. */
  public List<SensitiveText.Hint> getHints() {
    return SensitiveText.hints(version.getContent());
  }

  /** Whether the reader may decide about it now. */
  public boolean isDecidable() {
    return version.getState() == ProfileState.SUBMITTED && caller.is(Role.ORGANIZER);
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  /** The token of what the page shows. */
  public String getSeen() {
    return seen;
  }

  public void setSeen(String seen) {
    this.seen = seen;
  }
}
