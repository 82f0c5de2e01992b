package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A role a person holds; a trainer's names a course, a coordinator's a community. */
@Entity
@Table(name = "person_role")
public class PersonRole {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Person person;

  @Enumerated(EnumType.STRING)
  private Role role;

  private Long courseId;
  private Long communityId;

  protected PersonRole() {}

  /** The role, with the course or the community it is limited to, or null. */
  public PersonRole(Person person, Role role, Long courseId, Long communityId) {
    this.person = person;
    this.role = role;
    this.courseId = courseId;
    this.communityId = communityId;
  }

  public Long getId() {
    return id;
  }

  public Person getPerson() {
    return person;
  }

  public Role getRole() {
    return role;
  }

  public Long getCourseId() {
    return courseId;
  }

  public Long getCommunityId() {
    return communityId;
  }
}
