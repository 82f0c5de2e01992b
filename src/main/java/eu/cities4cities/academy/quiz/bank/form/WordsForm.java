package eu.cities4cities.academy.quiz.bank.form;

import eu.cities4cities.academy.quiz.question.Words;
import java.io.Serializable;

/** A text in both languages as it is being typed. */
public class WordsForm implements Serializable {
  private String uk = "";
  private String en = "";

  /** Nothing typed yet. */
  public WordsForm() {}

  /** A text that exists. */
  public WordsForm(Words words) {
    uk = words.uk();
    en = words.en();
  }

  /** What was typed. */
  public Words words() {
    return new Words(uk, en);
  }

  boolean isBlank() {
    return words().isEmpty();
  }

  public String getUk() {
    return uk;
  }

  public void setUk(String uk) {
    this.uk = uk == null ? "" : uk;
  }

  public String getEn() {
    return en;
  }

  public void setEn(String en) {
    this.en = en == null ? "" : en;
  }
}
