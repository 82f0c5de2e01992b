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
 * @param told whether it has a profile
 * @param words what it promises, or without a profile that it has none
 */
public record CommunityCard(
    String address,
    String crest,
    String name,
    String place,
    List<Mark> marks,
    boolean told,
    String words,
    List<Fact> facts) {
  /** What everybody must know of a community, and the class of its colour. */
  public record Mark(String style, String label) {}

  /**
   * Something that a profile tells.
   *
   * @param countries two letters each, shown instead of the text where there are any
   */
  public record Fact(String label, String text, List<String> countries) {}

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
        row.told(),
        row.told() ? row.promise(language) : texts.get(language, missing),
        facts(row, language, texts));
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

  private static List<Fact> facts(CommunityRow row, Language language, Texts texts) {
    List<Fact> facts = new ArrayList<>();
    if (row.told()) {
      facts.add(
          new Fact(
              texts.get(language, "community.list.project"), row.project(language), List.of()));
      facts.add(
          new Fact(
              texts.get(language, "community.list.partners"),
              texts.get(language, "community.list.partners.none"),
              row.countries()));
    }
    if (row.graduates() != null) {
      facts.add(
          new Fact(
              texts.get(language, "community.list.graduates"),
              row.graduates().toString(),
              List.of()));
    }
    return facts;
  }
}
