package eu.cities4cities.academy.course;

import java.util.Set;

/**
 * Some of the people of a course, most often those who are missing something; implemented by the
 * rooms that know what is missing and offered wherever organizers write to people. Its words are
 * the message {@code Audience.<code>}.
 */
public interface Audience {
  /** A stable name: the room's, a dot and its own, such as {@code quiz.notTaken}. */
  String code();

  /** The ids of the people as of now; whoever is not on the course is left out by the asker. */
  Set<Long> members(long courseId);
}
