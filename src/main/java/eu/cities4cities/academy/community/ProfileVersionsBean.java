package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import eu.cities4cities.academy.shared.web.Turning;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** All versions of a profile: to look at, to compare two, and to bring one back. */
@Named
@RequestScoped
public class ProfileVersionsBean {
  private static final int ROWS = 50;

  @Inject private CommunityService communities;
  @Inject private ProfileVersions versions;
  @Inject private FieldNames fieldNames;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Caller caller;
  @Inject private Texts texts;
  @Inject private HttpServletRequest request;

  private String slug;
  private Community community;
  private ProfileVersions.Page shown;
  private Turning turning;
  private List<FieldNames.Differing> differing;
  private int older;
  private int newer;

  @PostConstruct
  void load() {
    slug = page.value("slug");
    Turning asked = Turning.of(request, "page", Integer.MAX_VALUE, ROWS);
    shown = versions.page(slug, asked.first(), ROWS);
    turning = asked.over((int) shown.count());
    if (turning.number() != asked.number()) {
      shown = versions.page(slug, turning.first(), ROWS);
    }
    community = communities.find(slug).orElseThrow();
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

  /** The versions of this page. */
  public List<ProfileVersionRow> getRows() {
    return shown.rows();
  }

  public Turning getTurning() {
    return turning;
  }

  /** Who wrote, handed in or decided; empty for the Academy itself. */
  public String name(Long personId) {
    return personId == null ? "" : shown.people().getOrDefault(personId, "");
  }

  /** Where a version comes from that nobody wrote on the profile itself; empty for others. */
  public String origin(ProfileVersionRow version) {
    if (version.originId() == null) {
      return "";
    }
    return version.originId().equals(community.getId())
        ? texts.get(caller.language(), "community.profile.beside")
        : texts.get(
            caller.language(),
            "community.profile.origin",
            shown.origins().getOrDefault(version.originId(), ""));
  }

  /** Where two versions differ; null while none are compared. */
  public List<FieldNames.Differing> getDiffering() {
    return differing;
  }

  /** Which of the two compared is the first; else the one before the latest that is shown. */
  public int getOlder() {
    return older > 0 ? older : shown.rows().size() > 1 ? shown.rows().get(1).number() : 0;
  }

  /** Which of the two compared is the second; else the latest that is shown. */
  public int getNewer() {
    return newer > 0 ? newer : shown.rows().isEmpty() ? 0 : shown.rows().get(0).number();
  }
}
