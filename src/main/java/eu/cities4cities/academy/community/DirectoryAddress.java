package eu.cities4cities.academy.community;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a search of the directory stands: what is looked for, as it is written in an address, so
 * that it can be shared, and the addresses that lead on from it.
 *
 * @param base address of the directory without anything looked for
 * @param query words looked for
 * @param region null for all
 * @param map whether the map is shown in place of cards
 */
record DirectoryAddress(
    String base, String query, Region region, DirectoryFilter filter, boolean map) {

  /** Something looked for besides words, with the same search without it. */
  record Chosen(String what, DirectoryAddress without) {}

  /** The address of a page of it, from 1. */
  String page(int number) {
    return base + told(number);
  }

  /** What of that address follows the directory's own; empty for the first page of all. */
  String told(int number) {
    List<String> parameters = new ArrayList<>();
    add(parameters, "query", query);
    add(parameters, "region", region == null ? null : region.slug());
    add(parameters, "population", filter.size() == null ? null : filter.size().slug());
    add(parameters, "theme", filter.theme() == null ? null : filter.theme().slug());
    add(parameters, "country", filter.country());
    add(parameters, "graduates", filter.graduates() ? "yes" : null);
    add(parameters, "project", filter.project() ? "yes" : null);
    add(parameters, "view", map ? "map" : null);
    add(parameters, "page", number > 1 ? String.valueOf(number) : null);
    return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
  }

  private static void add(List<String> parameters, String name, String value) {
    if (value != null && !value.isEmpty()) {
      parameters.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }

  /** The same search as cards or on the map. */
  DirectoryAddress as(boolean onMap) {
    return new DirectoryAddress(base, query, region, filter, onMap);
  }

  /** The same search in one region, or in all for null. */
  DirectoryAddress in(Region other) {
    return new DirectoryAddress(base, query, other, filter, map);
  }

  /** Everything looked for, by the key of its kind in the order of the form. */
  List<Chosen> chosen() {
    List<Chosen> chosen = new ArrayList<>();
    if (!query.isEmpty()) {
      chosen.add(new Chosen("query", new DirectoryAddress(base, "", region, filter, map)));
    }
    if (region != null) {
      chosen.add(new Chosen("region", in(null)));
    }
    DirectoryFilter f = filter;
    if (f.size() != null) {
      chosen.add(with("size", null, f.theme(), f.country(), f.graduates(), f.project()));
    }
    if (f.theme() != null) {
      chosen.add(with("theme", f.size(), null, f.country(), f.graduates(), f.project()));
    }
    if (f.country() != null) {
      chosen.add(with("country", f.size(), f.theme(), null, f.graduates(), f.project()));
    }
    if (f.graduates()) {
      chosen.add(with("graduates", f.size(), f.theme(), f.country(), false, f.project()));
    }
    if (f.project()) {
      chosen.add(with("project", f.size(), f.theme(), f.country(), f.graduates(), false));
    }
    return chosen;
  }

  private Chosen with(
      String what,
      SizeClass size,
      ProfileTheme theme,
      String country,
      boolean graduates,
      boolean project) {
    return new Chosen(
        what,
        new DirectoryAddress(
            base,
            query,
            region,
            new DirectoryFilter(size, theme, country, graduates, project),
            map));
  }
}
