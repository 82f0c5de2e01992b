package eu.cities4cities.academy.course.lesson;

import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.file.StoredFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A lesson with all that its reader sees.
 *
 * @param open true if the reader takes part in the course or runs it; else only the title is shown
 * @param staff true if the reader runs the course
 * @param files what it carries, in the order of coming
 * @param video the recording in the Academy's keeping, or null
 * @param captions the languages of the captions
 * @param all the lessons of the course in order, with the reader's progress
 */
public record LessonVisit(
    Lesson lesson,
    Course course,
    boolean open,
    boolean enrolled,
    boolean staff,
    List<StoredFile> files,
    StoredFile video,
    Set<Language> captions,
    List<LessonRow> all) {

  private int place() {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).id() == lesson.getId()) {
        return i;
      }
    }
    return -1;
  }

  /** The place among the lessons of the course, from 1. */
  public int number() {
    return place() + 1;
  }

  /** This lesson as lists show it. */
  public LessonRow row() {
    return all.get(place());
  }

  /** The lesson before this one; null for the first. */
  public LessonRow previous() {
    return place() > 0 ? all.get(place() - 1) : null;
  }

  /** The lesson after this one; null for the last. */
  public LessonRow next() {
    return place() < all.size() - 1 ? all.get(place() + 1) : null;
  }

  /** The recording that is watched elsewhere. */
  public Optional<VideoLink> link() {
    return VideoLink.of(lesson.getVideoUrl());
  }
}
