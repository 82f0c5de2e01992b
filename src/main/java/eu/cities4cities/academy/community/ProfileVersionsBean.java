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
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;

/** All versions of a profile: to look at, to compare two, and to bring one back. */
@Named
@RequestScoped
public class ProfileVersionsBean {
  @Inject private CommunityService communities;
  @Inject private ProfileVersions versions;
  @Inject private FieldNames fieldNames;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  private String slug;
  private Community community;
  private List<ProfileVersionRow> all;
  private Map<Long, String> names;
  private Map<Long, String> origins;
  private List<FieldNames.Differing> differing;
  private int older;
  private int newer;

  @PostConstruct
  void load() {
    slug = page.value("slug");
    all = versions.list(slug);
    community = communities.find(slug).orElseThrow();
    names = versions.names(slug);
    origins = versions.origins(slug);
    older = number("older");
    newer = number("newer");
    if (older > 0 && newer > 0) {
      differing = fieldNames.differing(form(older), form(newer));
    }
  }

  /** Writes on from an earlier version. */
  public String bringBack(int number) {
    try {
      versions.bringBack(slug, number);
      notices.afterRedirect("community.profile.broughtBack", number);
    } catch (RefusedException refused) {
      notices.errorAfterRedirect(refused);
    }
    return routes.redirect(Route.MANAGE_PROFILE_VERSIONS, slug);
  }

  private ProfileForm form(int number) {
    return ProfileForm.of(ProfileDraft.of(versions.get(slug, number)));
  }

  private int number(String name) {
    String typed = request.getParameter(name);
    return typed != null && typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
  }

  public Community getCommunity() {
    return community;
  }

  /** The community's official name in the reader's language. */
  public String getName() {
    return CommunityPost.name(community, caller.language());
  }

  public List<ProfileVersionRow> getAll() {
    return all;
  }

  /** Who wrote, handed in or decided; empty for the Academy itself. */
  public String name(Long personId) {
    return personId == null ? "" : names.getOrDefault(personId, "");
  }

  /** The name of the community for which a version was written; empty for this one. */
  public String origin(Long communityId) {
    return communityId == null ? "" : origins.getOrDefault(communityId, "");
  }

  /** Where two versions differ; null while none are compared. */
  public List<FieldNames.Differing> getDiffering() {
    return differing;
  }

  /** Which of the two compared is the first; else the one before the latest. */
  public int getOlder() {
    return older > 0 ? older : all.size() > 1 ? all.get(1).number() : 0;
  }

  /** Which of the two compared is the second; else the latest. */
  public int getNewer() {
    return newer > 0 ? newer : all.isEmpty() ? 0 : all.get(0).number();
  }
}
