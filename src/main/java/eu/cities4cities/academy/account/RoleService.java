package eu.cities4cities.academy.account;

import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.community.CommunityService;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Gives and takes back roles; each change is audited and counts from the next request on. */
@Service
public class RoleService {
  @Inject private PersonRepository people;
  @Inject private CommunityService communities;
  @Inject private Instance<CourseNames> courses;
  @Inject private RoleScopes scopes;
  @Inject private AuditTrail auditTrail;
  @Inject private Caller caller;

  /**
   * A role with the name of what it is limited to.
   *
   * @param id its row
   * @param role the role
   * @param scope the course's or community's name in the reader's language; null without a limit
   */
  public record Held(Long id, Role role, String scope) {
    public Long getId() {
      return id;
    }

    public Role getRole() {
      return role;
    }

    public String getScope() {
      return scope;
    }
  }

  /** The roles a person holds, the oldest first. */
  @OnlyFor({Role.ORGANIZER, Role.ADMINISTRATOR})
  public List<Held> list(long personId) {
    List<RoleRow> rows = people.listRoles(List.of(personId));
    Map<Long, String> titles = titles(rows);
    List<Held> held = new ArrayList<>();
    for (RoleRow row : rows) {
      String scope = row.courseId() == null ? null : titles.get(row.courseId());
      if (row.communityId() != null) {
        Community community = communities.get(row.communityId());
        scope = caller.language().choose(community.getNameUk(), community.getNameEn());
      }
      held.add(new Held(row.id(), row.role(), scope));
    }
    return held;
  }

  /**
   * The courses a trainer can be named for: title in the reader's language to address. Two of one
   * title are told apart by their addresses.
   */
  @OnlyFor({Role.ORGANIZER, Role.ADMINISTRATOR})
  public Map<String, String> courses() {
    Map<String, String> choices = new LinkedHashMap<>();
    courses
        .get()
        .choices(caller.language())
        .forEach(
            (slug, title) ->
                choices.put(choices.containsKey(title) ? title + " (" + slug + ")" : title, slug));
    return choices;
  }

  /** The caller's own roles, without that of a participant. */
  @SignedIn
  public List<Role> mine() {
    return caller.facts().roles().stream()
        .filter(role -> role != Role.PARTICIPANT)
        .sorted()
        .toList();
  }

  /**
   * Gives a person a role; nothing happens if they hold it already.
   *
   * @param courseSlug the course, which a trainer needs; else null
   * @param communitySlug the community, which a coordinator needs; else null
   */
  @OnlyFor(Role.ADMINISTRATOR)
  public void grant(
      long personId, Role role, String courseSlug, String communitySlug, String reason) {
    Person person = people.lock(personId);
    if (role == null || role == Role.PARTICIPANT) {
      throw new InvalidInputException("account.role.missing");
    }
    RoleScope scope = scopes.find(role, courseSlug, communitySlug);
    if (people.holds(personId, role, scope.courseId(), scope.communityId())) {
      return;
    }
    people.addRole(new PersonRole(person, role, scope.courseId(), scope.communityId()));
    String after =
        new RoleRow(null, personId, role, scope.courseId(), scope.communityId()).reference();
    audit("account.role.grant", personId, null, after, reason);
  }

  /** Takes a role back; {@link LastAdministratorException} for the last administrator's. */
  @OnlyFor(Role.ADMINISTRATOR)
  public void revoke(long roleId, String reason) {
    PersonRole role =
        people.findRole(roleId).orElseThrow(() -> new NotFoundException("role " + roleId));
    if (role.getRole() == Role.ADMINISTRATOR && people.countHolders(Role.ADMINISTRATOR) <= 1) {
      throw new LastAdministratorException();
    }
    long personId = role.getPerson().getId();
    String before =
        new RoleRow(roleId, personId, role.getRole(), role.getCourseId(), role.getCommunityId())
            .reference();
    people.removeRole(role);
    audit("account.role.revoke", personId, before, null, reason);
  }

  private Map<Long, String> titles(List<RoleRow> rows) {
    List<Long> ids = rows.stream().map(RoleRow::courseId).filter(Objects::nonNull).toList();
    return ids.isEmpty() || courses.isUnsatisfied()
        ? Map.of()
        : courses.get().titles(ids, caller.language());
  }

  private void audit(String action, long personId, String before, String after, String reason) {
    auditTrail.record(
        new AuditTrail.Change(action, "Person", String.valueOf(personId), before, after, reason));
  }
}
