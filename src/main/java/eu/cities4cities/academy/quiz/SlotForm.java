package eu.cities4cities.academy.quiz;

import java.io.Serializable;

/** A place of a quiz as it is being edited; for a new one, questions to be drawn. */
public class SlotForm implements Serializable {
  private final SlotRow row;
  private int draws;
  private Long category;
  private String tag;
  private Integer points;

  /** One question to be drawn from anywhere. */
  public SlotForm() {
    row = null;
    draws = 1;
  }

  /** The place as it is. */
  public SlotForm(SlotRow row) {
    this.row = row;
    draws = row.draws();
    category = row.category();
    tag = row.tag();
    points = row.points();
  }

  /** The place as it was read; null for a new one. */
  public SlotRow getRow() {
    return row;
  }

  public int getDraws() {
    return draws;
  }

  public void setDraws(int draws) {
    this.draws = draws;
  }

  public Long getCategory() {
    return category;
  }

  public void setCategory(Long category) {
    this.category = category;
  }

  public String getTag() {
    return tag;
  }

  public void setTag(String tag) {
    this.tag = tag;
  }

  public Integer getPoints() {
    return points;
  }

  public void setPoints(Integer points) {
    this.points = points;
  }

  /** The tag, or null where none is typed in. */
  String tag() {
    return tag == null || tag.isBlank() ? null : tag.strip();
  }
}
