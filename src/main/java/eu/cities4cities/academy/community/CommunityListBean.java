package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
  @Inject private HttpServletRequest request;

  private String query;
  private Region region;
  private boolean map;
  private CommunityPage page;
  private List<Tile> tiles;

  /** A region on the map and in the table beside it. */
  public record Tile(Region region, long count, String shade, boolean chosen) {}

  @PostConstruct
  void load() {
    String typed = request.getParameter("query");
    query = typed == null ? "" : typed.strip();
    query = query.length() > LONGEST_QUERY ? query.substring(0, LONGEST_QUERY) : query;
    region = Region.ofSlug(request.getParameter("region")).orElse(null);
    map = "map".equals(request.getParameter("view"));
    CommunityQuery wanted = new CommunityQuery(query, region, false);
    page = communities.search(wanted, number(), ROWS);
    if (page.rows().isEmpty() && page.total() > 0) {
      // An address kept from a time when there were more pages leads to the last one.
      page = communities.search(wanted, page.pages(), ROWS);
    }
    if (map) {
      tiles = tiles(communities.countByRegion(new CommunityQuery(query, null, false)));
    }
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
            all.add(new Tile(each, count, "q" + shade(count, highest), each == region)));
    all.sort((a, b) -> UkrainianOrder.compare(name(a.region()), name(b.region())));
    return all;
  }

  /** Five shades from one community to the most there are; none has a shade of its own. */
  private static int shade(long count, long highest) {
    return count == 0 ? 0 : (int) Math.max(1, (5 * count + highest - 1) / highest);
  }

  public String getQuery() {
    return query;
  }

  /** The slug of the region looked in, empty for all. */
  public String getRegionSlug() {
    return region == null ? "" : region.slug();
  }

  /** The name of the region looked in, empty for all. */
  public String getRegionName() {
    return region == null ? "" : name(region);
  }

  public boolean isMap() {
    return map;
  }

  public CommunityPage getPage() {
    return page;
  }

  public List<CommunityRow> getRows() {
    return page.rows();
  }

  public List<Tile> getTiles() {
    return tiles;
  }

  /** All regions in the order of the reader's alphabet. */
  public List<Region> getRegions() {
    List<Region> regions = new ArrayList<>(List.of(Region.values()));
    regions.sort((a, b) -> UkrainianOrder.compare(name(a), name(b)));
    return regions;
  }

  /** The name of a region in the reader's language. */
  public String name(Region each) {
    return each.name(caller.language().code());
  }

  /** A few letters for a region in the reader's language. */
  public String shortName(Region each) {
    return each.shortName(caller.language().code());
  }

  public Language getLanguage() {
    return caller.language();
  }

  /** What was looked for and not found: "both", "query", "region" or "". */
  public String getEmptyBecause() {
    if (page.total() > 0) {
      return "";
    }
    return query.isEmpty() ? region == null ? "" : "region" : region == null ? "query" : "both";
  }

  /** The address of the first page with neither word nor region. */
  public String getAddress() {
    return routes.to(Route.COMMUNITIES);
  }

  public String getPreviousAddress() {
    return address(query, region, page.number() - 1, map);
  }

  public String getNextAddress() {
    return address(query, region, page.number() + 1, map);
  }

  public String getWithoutQueryAddress() {
    return address("", region, 1, map);
  }

  public String getWithoutRegionAddress() {
    return address(query, null, 1, map);
  }

  public String getCardsAddress() {
    return address(query, region, 1, false);
  }

  public String getMapAddress() {
    return address(query, region, 1, true);
  }

  /** The address of the communities of one region that match the same words. */
  public String in(Region each) {
    return address(query, each, 1, false);
  }

  private String address(String words, Region in, int number, boolean asMap) {
    List<String> parameters = new ArrayList<>();
    if (!words.isEmpty()) {
      parameters.add("query=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }
    if (in != null) {
      parameters.add("region=" + in.slug());
    }
    if (asMap) {
      parameters.add("view=map");
    }
    if (number > 1) {
      parameters.add("page=" + number);
    }
    return getAddress() + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
  }
}
