package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.OtherPersonException;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.RedirectHandler;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;

/**
 * The page on which a coordinator writes the profile. Everything it needs travels in the form, so a
 * restart of the server takes nothing of what was typed.
 */
@Named
@RequestScoped
public class CommunityEditBean {
  @Inject private CommunityService communities;
  @Inject private ProfileVersions versions;
  @Inject private ProfileOffers offers;
  @Inject private ProfileReader reader;
  @Inject private ProfileUploads uploads;
  @Inject private FieldNames fieldNames;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  private final CommunityChoice choice = new CommunityChoice();
  private List<CommunityRow> coordinated;
  private Community community;
  private ProfileDraft draft;
  private ProfileForm form;
  private List<FieldNames.Differing> differing = List.of();
  private List<SensitiveText.Hint> hints;
  private List<FieldNames.Unfinished> unfinished = List.of();
  private String shown;

  @PostConstruct
  void load() {
    coordinated = communities.listCoordinated();
    choice.setSlug(request.getParameter("community"));
    choice.setTyped(request.getParameter("typed"));
    // What was written for a community is never taken for the text of the one it went into since.
    boolean sent = "POST".equals(request.getMethod());
    community =
        (sent ? communities.find(choice.getSlug()) : choice.resolve(communities)).orElse(null);
    if (community == null && !sent && choice.getTyped() == null && coordinated.size() == 1) {
      community = communities.find(coordinated.get(0).slug()).orElseThrow();
    }
    if (community != null) {
      // Of one that has ended, the page shows what it was sent and nothing else.
      draft = community.isActive() ? versions.open(community.getSlug()) : ProfileDraft.NONE;
      form = ProfileForm.of(draft);
      if (sent) {
        uploads.bringAgain(request::getParameter, form);
      }
      hints = SensitiveText.hints(draft.content());
      unfinished =
          fieldNames.unfinished(ProfileReading.of(form, reader.rules(community)).problems());
    }
  }

  /** Keeps what is written and shows it again, or says why it could not be kept. */
  public String save() {
    return act(
        () -> {
          versions.save(slug(), form.getToken(), form);
          notices.afterRedirect("community.edit.saved");
        },
        editor());
  }

  /** Keeps what is written and leads to what the page would show. */
  public String preview() {
    int[] number = new int[1];
    String stay = act(() -> number[0] = versions.save(slug(), form.getToken(), form).number(), "");
    return "".equals(stay)
        ? routes.redirect(Route.MANAGE_PROFILE_VERSION, slug(), number[0])
        : stay;
  }

  /** Keeps what is written and hands it to the organizers. */
  public String submit() {
    return act(
        () -> {
          handIn();
          notices.afterRedirect("community.profile.handedIn");
        },
        editor());
  }

  /** Takes back what waits, to go on writing. */
  public String takeBack() {
    try {
      versions.takeBack(slug());
      notices.afterRedirect("community.profile.takenBack");
    } catch (RefusedException refused) {
      notices.errorAfterRedirect(refused);
    }
    return editor();
  }

  /** What is not taken yet is kept as a draft all the same. */
  private void handIn() {
    try {
      versions.submit(slug(), form.getToken(), form);
    } catch (UnfinishedProfileException | SensitiveTextException refused) {
      draft = versions.save(slug(), form.getToken(), form);
      form.setToken(draft.token());
      throw refused;
    }
  }

  private String act(Runnable step, String then) {
    try {
      OtherPersonException.refuse(caller, request.getParameter("person"));
      uploads.take(slug(), form);
      step.run();
      return then;
    } catch (CommunityEndedException e) {
      shown = "refused";
      offer(e);
    } catch (OtherPersonException e) {
      notices.errorAfterRedirect(e);
      return editor();
    } catch (ProfileConflictException e) {
      shown = "conflict";
      notices.error("community.edit.stale");
      differing = fieldNames.differing(form, ProfileForm.of(e.theirs()));
      // Sent once more after the comparison, the text replaces what the other person wrote.
      form.setToken(e.theirs().token());
    } catch (UnfinishedProfileException e) {
      unfinished = fieldNames.unfinished(e.problems());
      e.problems()
          .forEach(each -> notices.errorAt("profile:" + each.field(), each.key(), each.args()));
      notices.error("community.profile.unfinished.refused");
    } catch (SensitiveTextException e) {
      hints = e.hints();
      notices.error(e);
    } catch (RefusedException e) {
      shown = "refused";
      notices.error(e);
    }
    return null;
  }

  /** Offers the text to the community in place of the one that has ended, with its files. */
  private void offer(CommunityEndedException ended) {
    boolean kept = offers.offer(slug(), ProfileFields.read(form), uploads::over, form.getWriter());
    notices.error(kept ? ended.offered() : ended);
    List<String> sent = uploads.sent(form);
    if (!kept && !sent.isEmpty()) {
      notices.error("community.profile.ended.files", String.join(", ", sent));
    }
  }

  private String editor() {
    return RedirectHandler.outcome(routes.to(Route.MANAGE_COMMUNITY) + "?community=" + slug());
  }

  private String slug() {
    return community.getSlug();
  }

  /** The community being edited, or null while it is to be chosen. */
  public Community getCommunity() {
    return community;
  }

  public String getName() {
    return caller.language() == Language.EN ? community.getNameEn() : community.getNameUk();
  }

  public ProfileForm getForm() {
    return form;
  }

  /** The files that the form brings. */
  public ProfileUploads getUploads() {
    return uploads;
  }

  /** What was written when the page was opened. */
  public ProfileDraft getDraft() {
    return draft;
  }

  /** How much of it is told. */
  public ProfileCompleteness getCompleteness() {
    return ProfileCompleteness.of(draft.content());
  }

  /** The fields in which somebody else has written something other meanwhile. */
  public List<FieldNames.Differing> getDiffering() {
    return differing;
  }

  /** What is to be mended before it can be handed in. */
  public List<FieldNames.Unfinished> getUnfinished() {
    return unfinished;
  }

  /**
   * Why the page shows text that the Academy does not have: "refused", or "conflict" where somebody
   * else's is to be compared first; null where it has it.
   */
  public String getShown() {
    return shown;
  }

  /** Sentences to look at again before it is handed in. */
  public List<SensitiveText.Hint> getHints() {
    return hints;
  }

  /** The names of the themes to choose from. */
  public List<String> getThemes() {
    return Arrays.stream(ProfileTheme.values()).map(ProfileTheme::name).toList();
  }

  public List<CommunityRow> getCoordinated() {
    return coordinated;
  }

  public CommunityChoice getChoice() {
    return choice;
  }

  /** Whether the caller may edit any community and so has to find one. */
  public boolean isChooser() {
    return caller.is(Role.ORGANIZER);
  }

  public Language getLanguage() {
    return caller.language();
  }

  /** True if the caller coordinates nothing and may not choose. */
  public boolean isNothing() {
    return coordinated.isEmpty() && !isChooser();
  }
}
