package eu.cities4cities.academy.account;

import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.community.CommunityService;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/**
 * Finds what a role that is being given is limited to: a trainer's course, a coordinator's
 * community.
 */
@ApplicationScoped
class RoleScopes {
  @Inject private CommunityService communities;
  @Inject private Instance<CourseNames> courses;

  /**
   * The limits of the role; slugs that it does not need are not looked at. A community does not end
   * before the role is given, and a person's row is locked before this is asked.
   *
   * @throws InvalidInputException if the course or community it needs is not named or not known
   */
  RoleScope find(Role role, String courseSlug, String communitySlug) {
    return switch (role) {
      case TRAINER -> new RoleScope(course(courseSlug), null);
      case COORDINATOR -> new RoleScope(null, community(communitySlug));
      default -> new RoleScope(null, null);
    };
  }

  private Long course(String slug) {
    return courses
        .get()
        .find(slug)
        .orElseThrow(() -> new InvalidInputException("account.role.courseMissing"));
  }

  private Long community(String slug) {
    return communities
        .findPresent(slug)
        .flatMap(found -> communities.hold(found.getId()))
        .map(Community::getId)
        .orElseThrow(() -> new InvalidInputException("account.role.communityMissing"));
  }
}
