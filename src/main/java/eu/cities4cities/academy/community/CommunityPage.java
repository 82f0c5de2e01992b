package eu.cities4cities.academy.community;

import java.util.List;

/**
 * A page of a list of communities.
 *
 * @param number the page, from 1
 * @param size rows on a full page
 * @param total how many communities there are on all pages
 */
public record CommunityPage(List<CommunityRow> rows, int number, int size, long total) {
  /** Copies the rows. */
  public CommunityPage {
    rows = List.copyOf(rows);
  }

  /** The place of the first row among all, from 1; 0 if there is none. */
  public long first() {
    return rows.isEmpty() ? 0 : (number - 1L) * size + 1;
  }

  /** The place of the last row among all. */
  public long last() {
    return rows.isEmpty() ? 0 : first() + rows.size() - 1;
  }

  /** Whether more follow. */
  public boolean hasNext() {
    return last() < total && !rows.isEmpty();
  }

  /** How many pages there are, at least 1. */
  public int pages() {
    return (int) Math.max(1, (total + size - 1) / size);
  }
}
