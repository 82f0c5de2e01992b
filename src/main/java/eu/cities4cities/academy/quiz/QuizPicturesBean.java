package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.quiz.question.Picture;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Where pages of a quiz find its pictures. */
@Named
@RequestScoped
public class QuizPicturesBean {
  @Inject private QuizPictureService pictures;

  /** The address of a question's picture. */
  public String addressOf(Picture picture) {
    return pictures.addressOf(picture);
  }
}
