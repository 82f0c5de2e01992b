package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.quiz.question.FormulaText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** How pages show texts in which formulae may stand. */
@Named("formulas")
@ApplicationScoped
public class FormulasBean {

  /** Whether a formula stands in the text. */
  public boolean in(String text) {
    return FormulaText.hasFormula(text);
  }

  /** The text as HTML in which nothing but its formulae is more than text. */
  public String html(String text) {
    return FormulaText.html(text);
  }

  /** The text in signs alone, for a choice in a list. */
  public String plain(String text) {
    return FormulaText.plain(text);
  }
}
