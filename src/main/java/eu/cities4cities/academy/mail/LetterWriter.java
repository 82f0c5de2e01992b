package eu.cities4cities.academy.mail;

import eu.cities4cities.academy.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Writes a letter's subject, plain text and HTML from the bundles. */
@ApplicationScoped
class LetterWriter {
  @Inject private Texts texts;

  String subject(Letter letter) {
    return part(letter, "subject");
  }

  String text(Letter letter) {
    String body = texts.get(letter.language(), "letter.greeting") + "\n\n" + part(letter, "text");
    return letter.link() == null ? body : body + "\n\n" + letter.link() + "\n";
  }

  String html(Letter letter) {
    return "";
  }

  private String part(Letter letter, String part) {
    return texts.get(
        letter.language(), "letter." + letter.template() + "." + part, letter.args().toArray());
  }
}
