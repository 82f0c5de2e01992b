package eu.cities4cities.academy.community;

import eu.cities4cities.academy.community.ProfileContent.Text;

/** A text of the profile's form as it is typed, in both languages side by side. */
public class TextPair {
  private String uk;
  private String en;

  /** Shows what is told already. */
  void set(Text text) {
    uk = text.uk();
    en = text.en();
  }

  /**
   * What is typed, without spaces around it; a form ends its lines otherwise than a script does.
   */
  Text toText() {
    return new Text(lines(uk), lines(en));
  }

  private static String lines(String typed) {
    return typed == null ? "" : typed.replace("\r\n", "\n");
  }

  /** Whether anything is typed in either language. */
  public boolean isTold() {
    return !toText().isEmpty();
  }

  public String getUk() {
    return uk;
  }

  public void setUk(String uk) {
    this.uk = uk;
  }

  public String getEn() {
    return en;
  }

  public void setEn(String en) {
    this.en = en;
  }
}
