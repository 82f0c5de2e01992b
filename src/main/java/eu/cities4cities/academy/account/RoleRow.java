package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.Role;

/**
 * A role that a person holds.
 *
 * @param id its row
 * @param personId who holds it
 * @param role the role
 * @param courseId the course a trainer is limited to, or null
 * @param communityId the community a coordinator is limited to, or null
 */
public record RoleRow(Long id, Long personId, Role role, Long courseId, Long communityId) {
  public Long getId() {
    return id;
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

  /** Role and scope in the audit trail: by reference, no names. */
  String reference() {
    return role
        + (courseId == null ? "" : " course " + courseId)
        + (communityId == null ? "" : " community " + communityId);
  }
}
