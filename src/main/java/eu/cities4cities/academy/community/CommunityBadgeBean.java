package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Settings;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What a community puts on its own site so that the badge of the Academy stands there. */
@Named
@RequestScoped
public class CommunityBadgeBean {
  @Inject private Settings settings;
  @Inject private Routes routes;
  @Inject private Texts texts;

  /**
   * The badge in one language.
   *
   * @param address of the picture
   * @param html what is copied
   */
  public record Badge(Language language, String address, String html) {}

  /** The badge in both languages; its number follows by itself. */
  public List<Badge> of(PublicProfile.Identity identity) {
    return List.of(badge(identity.slug(), Language.UK), badge(identity.slug(), Language.EN));
  }

  private Badge badge(String slug, Language language) {
    String picture = "/api/v1/communities/" + slug + "/badge.svg?lang=" + language.code();
    String html =
        "<a href=\"%s\"><img src=\"%s\" alt=\"%s\" height=\"56\"></a>"
            .formatted(
                routes.absolute(language, Route.COMMUNITY, slug),
                settings.baseUrl() + picture,
                texts.get(language, "community.badge.none"));
    return new Badge(language, picture, html);
  }
}
