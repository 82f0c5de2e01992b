package eu.cities4cities.academy.quiz.bank;

import eu.cities4cities.academy.shared.RefusedException;

/** A quiz draws its questions from the category. */
public class CategoryInUseException extends RefusedException {
  CategoryInUseException(String quiz) {
    super("quiz.refused.categoryInUse", quiz);
  }
}
