package eu.cities4cities.academy.statistics.board;

/**
 * A figure as a page shows it.
 *
 * @param text the number in the reader's language, or the word that there is none
 * @param address where the rows behind it are; null where nobody may open them or there are none
 * @param number the number, 0 where there is none: for lengths and shades only
 * @param shade the class of its colour; null for none
 */
public record Cell(String text, String address, long number, String shade) {
  /** The same figure in a colour. */
  Cell shaded(String colour) {
    return new Cell(text, address, number, colour);
  }
}
