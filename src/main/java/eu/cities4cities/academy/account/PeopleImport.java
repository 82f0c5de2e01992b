package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.imports.TableImport;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A table of people that was imported, and perhaps taken back. */
@Entity
@Table(name = "people_import")
public class PeopleImport extends TableImport {
  private Long courseId;
  private boolean invited;
  private int enrolled;

  protected PeopleImport() {}

  PeopleImport(String fileName, byte[] file, Long courseId, boolean invited) {
    super(fileName, file);
    this.courseId = courseId;
    this.invited = invited;
  }

  /** Notes how many people it enrolled. */
  void enrolled(int people) {
    enrolled = people;
  }

  /** The course into which people were enrolled, or null. */
  public Long getCourseId() {
    return courseId;
  }

  /** True if letters invited the people. */
  public boolean isInvited() {
    return invited;
  }

  /** How many people it enrolled who took no part in the course before. */
  public int getEnrolled() {
    return enrolled;
  }
}
