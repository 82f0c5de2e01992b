package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import java.util.ArrayList;
import java.util.List;

/**
 * A community in the directory, in the reader's words.
 *
 * @param crest one or two letters for its shield, always Ukrainian
 * @param place its region and, where told, how many live there
 * @param promise what it says of itself; null without a profile
 * @param project its priority project; null without a profile
 * @param partners countries of its partner cities, two letters each
 * @param graduates how many graduates may be told; null for none
 * @param nothing what stands there instead of a profile; null with one
 */
public record CommunityCard(
    String address,
    String crest,
    String name,
    String place,
    List<Mark> marks,
    String promise,
    String project,
    List<String> partners,
    Integer graduates,
    String nothing) {
  /** What everybody must know of a community, and the class of its colour. */
  public record Mark(String style, String label) {}

  static CommunityCard of(CommunityRow row, Language language, Texts texts, Routes routes) {
    String place = row.regionName(language);
    if (row.population() != null) {
      place += " · " + texts.get(language, "community.list.population", row.population());
    }
    String missing = row.occupied() ? "community.list.nothing" : "community.list.noprofile";
    return new CommunityCard(
        routes.to(Route.COMMUNITY, row.slug()),
        row.crest(),
        row.shortName(language),
        place,
        marks(row, language, texts),
        row.told() ? row.promise(language) : null,
        row.told() ? row.project(language) : null,
        row.countries(),
        row.graduates(),
        row.told() ? null : texts.get(language, missing));
  }

  private static List<Mark> marks(CommunityRow row, Language language, Texts texts) {
    List<Mark> marks = new ArrayList<>();
    if (row.invented()) {
      marks.add(new Mark("tag", texts.get(language, "community.mark.invented")));
    }
    if (row.occupied()) {
      marks.add(new Mark("tag partial", texts.get(language, "community.mark.occupied")));
    }
    if (row.guarded()) {
      marks.add(new Mark("tag info", texts.get(language, "community.mark.guarded")));
    }
    return marks;
  }
}
