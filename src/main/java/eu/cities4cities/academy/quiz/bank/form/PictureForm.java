package eu.cities4cities.academy.quiz.bank.form;

import eu.cities4cities.academy.quiz.question.Picture;
import eu.cities4cities.academy.shared.Language;
import java.io.Serializable;

/** A picture and the words for those who do not see it. */
public class PictureForm implements Serializable {
  private final long file;
  private final WordsForm alternative;

  PictureForm() {
    file = 0;
    alternative = new WordsForm();
  }

  PictureForm(Picture picture) {
    file = picture.file();
    alternative = new WordsForm(picture.alternative());
  }

  /** Another file with the same words. */
  PictureForm of(long otherFile) {
    return new PictureForm(new Picture(otherFile, alternative.words()));
  }

  Picture picture() {
    return new Picture(file, alternative.words());
  }

  /** The stored file's id; 0 where there is none yet. */
  public long getFile() {
    return file;
  }

  /** What it shows, in words; empty until somebody has written them. */
  public String told(Language language) {
    return alternative.words().in(language);
  }

  public WordsForm getAlternative() {
    return alternative;
  }
}
