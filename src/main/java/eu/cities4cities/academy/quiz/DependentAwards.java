package eu.cities4cities.academy.quiz;

import java.util.Collection;
import java.util.Set;

/** Knows who was awarded something that rests on results of a course; implemented above. */
public interface DependentAwards {
  /** Those of the people who hold a valid award of the course. */
  Set<Long> holdersAmong(long courseId, Collection<Long> people);
}
