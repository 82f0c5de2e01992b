package eu.cities4cities.academy.community;

import com.ibm.icu.util.ULocale;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.Options;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The directory of communities: what is looked for stands in the address, so it can be shared. */
@Named
@RequestScoped
public class CommunityListBean {
  private static final int ROWS = 24;
  private static final int LONGEST_QUERY = 100;

  @Inject private CommunityService communities;
  @Inject private Routes routes;
  @Inject private Caller caller;
  @Inject private Texts texts;
  @Inject private HttpServletRequest request;
  @Inject private CommunityStructuredData structured;

  private DirectoryAddress address;
  private CommunityPage page;
  private List<CommunityCard> cards;
  private List<Tile> tiles;
  private List<Options.Option> countries;

  /** A region on the map and in the table beside it. */
  public record Tile(Region region, long count, String shade, boolean chosen) {}

  /** Something looked for, in words, and the address of the same search without it. */
  public record Drop(String label, String address) {}

  @PostConstruct
  void load() {
    address =
        new DirectoryAddress(
            routes.to(Route.COMMUNITIES),
            typed(),
            Region.ofSlug(request.getParameter("region")).orElse(null),
            DirectoryFilter.of(
                request.getParameter("population"),
                request.getParameter("theme"),
                request.getParameter("country"),
                request.getParameter("graduates") != null,
                request.getParameter("project") != null),
            "map".equals(request.getParameter("view")));
    CommunityQuery wanted = query(address.region());
    page = communities.search(wanted, number(), ROWS);
    if (page.rows().isEmpty() && page.total() > 0) {
      // An address kept from a time when there were more pages leads to the last one.
      page = communities.search(wanted, page.pages(), ROWS);
    }
    cards =
        page.rows().stream()
            .map(row -> CommunityCard.of(row, caller.language(), texts, routes))
            .toList();
    if (address.map()) {
      tiles = tiles(communities.countByRegion(query(null)));
    }
    countries = countries(communities.wantedCountries());
  }

  private String typed() {
    String typed = request.getParameter("query");
    String words = typed == null ? "" : typed.strip();
    return words.length() > LONGEST_QUERY ? words.substring(0, LONGEST_QUERY) : words;
  }

  private CommunityQuery query(Region region) {
    return new CommunityQuery(address.query(), region, false, address.filter());
  }

  private int number() {
    String typed = request.getParameter("page");
    return typed != null && typed.matches("\\d{1,5}") ? Integer.parseInt(typed) : 1;
  }

  private List<Tile> tiles(Map<Region, Long> counts) {
    long highest = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    List<Tile> all = new ArrayList<>();
    counts.forEach(
        (each, count) ->
            all.add(new Tile(each, count, "q" + shade(count, highest), each == address.region())));
    all.sort((a, b) -> UkrainianOrder.compare(name(a.region()), name(b.region())));
    return all;
  }

  /** Five shades from one community to the most there are; none has a shade of its own. */
  private static int shade(long count, long highest) {
    return count == 0 ? 0 : (int) Math.max(1, (5 * count + highest - 1) / highest);
  }

  /** Countries from which somebody looks for partners, in the order of their names. */
  private List<Options.Option> countries(List<String> codes) {
    String chosen = address.filter().country();
    return codes.stream()
        .map(code -> new Options.Option(code, country(code), code.equals(chosen)))
        .sorted((a, b) -> UkrainianOrder.compare(a.label(), b.label()))
        .toList();
  }

  private String country(String code) {
    return ULocale.getDisplayCountry("und-" + code, ULocale.forLocale(caller.language().locale()));
  }

  public String getQuery() {
    return address.query();
  }

  public boolean isMap() {
    return address.map();
  }

  public boolean isOnlyWithGraduates() {
    return address.filter().graduates();
  }

  public boolean isOnlyWithProject() {
    return address.filter().project();
  }

  /** Whether anything besides words is looked for, so that its fields are seen on a phone too. */
  public boolean isNarrowed() {
    return address.region() != null || !address.filter().equals(DirectoryFilter.NONE);
  }

  public CommunityPage getPage() {
    return page;
  }

  /** The communities of this page. */
  public List<CommunityCard> getCards() {
    return cards;
  }

  public List<Tile> getTiles() {
    return tiles;
  }

  /** All regions in the order of the reader's alphabet. */
  public List<Options.Option> getRegions() {
    List<Region> regions = new ArrayList<>(List.of(Region.values()));
    regions.sort((a, b) -> UkrainianOrder.compare(name(a), name(b)));
    return regions.stream()
        .map(each -> new Options.Option(each.slug(), name(each), each == address.region()))
        .toList();
  }

  public List<Options.Option> getSizes() {
    return List.of(SizeClass.values()).stream()
        .map(
            each ->
                new Options.Option(each.slug(), say(each.key()), each == address.filter().size()))
        .toList();
  }

  public List<Options.Option> getThemes() {
    return List.of(ProfileTheme.values()).stream()
        .map(
            each ->
                new Options.Option(each.slug(), say(each.key()), each == address.filter().theme()))
        .toList();
  }

  public List<Options.Option> getCountries() {
    return countries;
  }

  /** The name of a region in the reader's language. */
  public String name(Region each) {
    return each.name(caller.language().code());
  }

  /** A few letters for a region in the reader's language. */
  public String shortName(Region each) {
    return each.shortName(caller.language().code());
  }

  /** The page for search engines. */
  public String getStructured() {
    return structured.of(page, address.page(page.number()));
  }

  /** What is looked for, as the page's one address tells it; empty for the first page of all. */
  public String getTold() {
    return address.told(page.number());
  }

  /** Where the feed of profiles in the reader's language stands. */
  public String getFeedAddress() {
    return CommunityFeedResource.path(caller.language());
  }

  /** Everything that is looked for, each with the address of the same search without it. */
  public List<Drop> getChosen() {
    return address.chosen().stream()
        .map(each -> new Drop(words(each.what()), each.without().page(1)))
        .toList();
  }

  private String words(String what) {
    DirectoryFilter filter = address.filter();
    return switch (what) {
      case "query" -> say("community.directory.chosen.query", address.query());
      case "region" -> name(address.region());
      case "size" -> say(filter.size().key());
      case "theme" -> say("community.directory.chosen.theme", say(filter.theme().key()));
      case "country" -> say("community.directory.chosen.country", country(filter.country()));
      default -> say("community.directory." + what);
    };
  }

  private String say(String key, Object... values) {
    return texts.get(caller.language(), key, values);
  }

  /** The address of the first page with nothing looked for. */
  public String getAddress() {
    return address.base();
  }

  public String getPreviousAddress() {
    return address.page(page.number() - 1);
  }

  public String getNextAddress() {
    return address.page(page.number() + 1);
  }

  public String getCardsAddress() {
    return address.as(false).page(1);
  }

  public String getMapAddress() {
    return address.as(true).page(1);
  }

  /** The address of the communities of one region that match the same search. */
  public String in(Region each) {
    return address.in(each).as(false).page(1);
  }
}
