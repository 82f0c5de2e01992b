package eu.cities4cities.academy.shared.web;

import java.io.Serializable;

/** A list that a page shows a part at a time, and which part its reader is at. */
public final class Paging implements Serializable {
  private final int size;
  private int first;
  private long count;

  public Paging(int size) {
    this.size = size;
  }

  /** Takes in how long the list is now; a reader beyond its end is taken to its last part. */
  public void of(long length) {
    count = length;
    first = (int) Math.max(0, Math.min(first, (length - 1) / size * size));
  }

  /** Turns forward by some parts, or back. */
  public void turn(int parts) {
    first += parts * size;
  }

  /** Goes back to the beginning. */
  public void rewind() {
    first = 0;
  }

  public int first() {
    return first;
  }

  public int size() {
    return size;
  }

  public long getCount() {
    return count;
  }

  /** The number of the first row shown. */
  public int getFrom() {
    return first + 1;
  }

  /** The number of the last row shown. */
  public long getUntil() {
    return Math.min(first + size, count);
  }

  public boolean isEarlier() {
    return first > 0;
  }

  public boolean isLater() {
    return first + size < count;
  }
}
