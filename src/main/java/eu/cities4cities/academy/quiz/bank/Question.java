package eu.cities4cities.academy.quiz.bank;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** A question's place in the bank of its course; what it says is in its versions. */
@Entity
@Table(name = "question")
public class Question {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "course_id")
  private long courseId;

  @Column(name = "category_id")
  private Long categoryId;

  private String name = "";
  private String fingerprint = "";
  private boolean retired;

  @Column(name = "current_version")
  private Long currentVersion;

  @ElementCollection
  @CollectionTable(name = "question_tag", joinColumns = @JoinColumn(name = "question_id"))
  @Column(name = "tag")
  private Set<String> tags = new HashSet<>();

  protected Question() {}

  Question(long courseId) {
    this.courseId = courseId;
  }

  /** From now on new attempts are asked that version. */
  void ask(QuestionVersion version) {
    currentVersion = version.getId();
    fingerprint = Fingerprint.of(version.content());
  }

  /** Gives it a short name for lists and files; may be empty. */
  void call(String given) {
    name = given.strip();
  }

  void moveTo(Long category) {
    categoryId = category;
  }

  void tag(Collection<String> given) {
    tags.addAll(given);
  }

  void untag(Collection<String> taken) {
    tags.removeAll(taken);
  }

  /** New attempts are not asked it any more; attempts that were keep it. */
  void retire() {
    retired = true;
  }

  /** New attempts may be asked it again. */
  void restore() {
    retired = false;
  }

  public Long getId() {
    return id;
  }

  public long getCourseId() {
    return courseId;
  }

  /** Null where it is in no category. */
  public Long getCategoryId() {
    return categoryId;
  }

  /** A short name; may be empty. */
  public String getName() {
    return name;
  }

  /** Its tags. */
  public Set<String> getTags() {
    return Set.copyOf(tags);
  }

  public boolean isRetired() {
    return retired;
  }

  /** The id of the version that new attempts are asked. */
  public long getCurrentVersion() {
    return currentVersion == null ? 0 : currentVersion;
  }
}
