package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.Language;

/** The languages that stand on a certificate: both on one page, or either alone. */
public enum PaperLanguages {
  BOTH,
  UK,
  EN;

  /** Whether a text in that language is printed. */
  boolean has(String language) {
    return this == BOTH || name().equalsIgnoreCase(language);
  }

  /** The language that a file says it is in; texts in the other one say so themselves. */
  Language main() {
    return this == EN ? Language.EN : Language.UK;
  }
}
