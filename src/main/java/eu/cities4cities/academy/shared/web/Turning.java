package eu.cities4cities.academy.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;

/**
 * Which page of a list is shown, where the address says so.
 *
 * @param number counts from 1
 */
public record Turning(int number, int pages, int count, int size) implements Serializable {
  /** The page that the address asks for under that name, or the nearest there is. */
  public static Turning of(HttpServletRequest request, String name, int count, int size) {
    String asked = request.getParameter(name);
    return of(
        asked != null && asked.matches("[1-9]\\d{0,4}") ? Integer.parseInt(asked) : 1, count, size);
  }

  private static Turning of(int asked, int count, int size) {
    int pages = Math.max(1, (count + size - 1) / size);
    return new Turning(Math.min(asked, pages), pages, count, size);
  }

  /** The same page of the list after it has grown or shrunk, or the nearest there is. */
  public Turning over(int count) {
    return of(number, count, size);
  }

  /** The first row, from 0. */
  public int first() {
    return (number - 1) * size;
  }

  /** Whether there is an earlier page. */
  public boolean isEarlier() {
    return number > 1;
  }

  /** Whether there is a later page. */
  public boolean isLater() {
    return number < pages;
  }
}
