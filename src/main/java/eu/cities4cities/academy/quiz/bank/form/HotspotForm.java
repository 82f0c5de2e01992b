package eu.cities4cities.academy.quiz.bank.form;

import eu.cities4cities.academy.quiz.question.Hotspot;
import eu.cities4cities.academy.quiz.question.Interaction;
import eu.cities4cities.academy.quiz.question.Region;
import eu.cities4cities.academy.shared.InvalidInputException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A picture and the parts of it that are right. */
public class HotspotForm implements Serializable {
  private PictureForm picture = new PictureForm();
  private int ratio = Region.WHOLE;
  private final Rows<Row> regions = new Rows<>(Row::new, 1, Interaction.MOST_PARTS);

  /** One part of the picture. */
  public static class Row implements Serializable {
    private Region.Shape shape = Region.Shape.RECTANGLE;
    private String numbers = "";
    private String percent = "100";
    private int ratio;
    private final WordsForm label;

    Row() {
      label = new WordsForm();
    }

    Row(Region region) {
      shape = region.shape();
      numbers = region.numbers().stream().map(String::valueOf).collect(Collectors.joining(", "));
      percent = Typed.percent(region.weight());
      ratio = region.ratio();
      label = new WordsForm(region.label());
    }

    private boolean isBlank() {
      return numbers.isBlank();
    }

    private Region region(int ratioOfPicture) {
      return new Region(
          shape,
          read(numbers),
          ratio == 0 ? ratioOfPicture : ratio,
          Typed.weight(percent),
          label.words());
    }

    private static List<Integer> read(String numbers) {
      try {
        return Arrays.stream(numbers.strip().split("[\\s,;]+")).map(Integer::valueOf).toList();
      } catch (NumberFormatException e) {
        throw new InvalidInputException("quiz.refused.noPlace", numbers.strip());
      }
    }

    public Region.Shape getShape() {
      return shape;
    }

    public void setShape(Region.Shape shape) {
      this.shape = shape;
    }

    public String getNumbers() {
      return numbers;
    }

    public void setNumbers(String numbers) {
      this.numbers = numbers == null ? "" : numbers;
    }

    public String getPercent() {
      return percent;
    }

    public void setPercent(String percent) {
      this.percent = percent == null ? "" : percent;
    }

    public WordsForm getLabel() {
      return label;
    }
  }

  void show(Hotspot shown) {
    picture = new PictureForm(shown.picture());
    ratio = shown.regions().stream().mapToInt(Region::ratio).findFirst().orElse(Region.WHOLE);
    regions.show(shown.regions(), Row::new);
  }

  Hotspot interaction() {
    return new Hotspot(
        picture.picture(),
        regions.filled(Row::isBlank).stream().map(row -> row.region(ratio)).toList());
  }

  /** Takes another picture; its height is given in thousandths of its width. */
  public void take(long file, int ratioOfPicture) {
    picture = picture.of(file);
    ratio = ratioOfPicture;
    regions.getList().forEach(row -> row.ratio = 0);
  }

  public PictureForm getPicture() {
    return picture;
  }

  public Rows<Row> getRegions() {
    return regions;
  }

  public Region.Shape[] getShapes() {
    return Region.Shape.values();
  }
}
