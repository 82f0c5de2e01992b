package eu.cities4cities.academy.shared;

import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.Optional;

/** Who asks: the person behind the current request, or nobody. */
@RequestScoped
public class Caller {
  private CallerFacts facts;
  private Language language = Language.UK;
  private String address = "";

  /** Takes the facts that the authentication mechanism found; null means nobody is signed in. */
  public void become(CallerFacts found) {
    facts = found;
    if (found != null) {
      language = found.language();
    }
  }

  /** Sets the language of the page or answer, which on public pages comes from the address. */
  public void speak(Language spoken) {
    language = spoken;
  }

  /** Notes the client's network address, for limits and the audit trail. */
  public void from(String clientAddress) {
    address = clientAddress;
  }

  public boolean isSignedIn() {
    return facts != null;
  }

  /** The signed-in person's id; throws {@link NotSignedInException} where nobody is. */
  public long personId() {
    return facts().personId();
  }

  /** The signed-in person's id, or empty. */
  public Optional<Long> person() {
    return Optional.ofNullable(facts).map(CallerFacts::personId);
  }

  /** Everything known about the signed-in person; throws {@link NotSignedInException}. */
  public CallerFacts facts() {
    if (facts == null) {
      throw new NotSignedInException();
    }
    return facts;
  }

  /** The language in which this caller reads. */
  public Language language() {
    return language;
  }

  /** The client's network address, never null. */
  public String address() {
    return address;
  }

  /** True if the person holds one of the roles, whatever its scope. */
  public boolean is(Role... roles) {
    return facts != null && Arrays.stream(roles).anyMatch(facts.roles()::contains);
  }

  /** True if the person may prepare and run this course: any organizer, or one of its trainers. */
  public boolean mayRunCourse(long courseId) {
    return is(Role.ORGANIZER) || facts != null && facts.courses().contains(courseId);
  }

  /** True if the person may edit this community: any organizer, or one of its coordinators. */
  public boolean mayEditCommunity(long communityId) {
    return is(Role.ORGANIZER) || facts != null && facts.communities().contains(communityId);
  }

  /** Refuses with 403 unless {@link #mayRunCourse}. */
  public void requireCourseStaff(long courseId) {
    require(mayRunCourse(courseId));
  }

  /** Refuses with 403 unless {@link #mayEditCommunity}. */
  public void requireCommunityEditor(long communityId) {
    require(mayEditCommunity(communityId));
  }

  /** Refuses unless the person holds one of the roles: 401 for nobody, 403 for the wrong one. */
  public void requireRole(Role... roles) {
    require(is(roles));
  }

  /** Refuses a program whose access token was made without that scope. */
  public void requireScope(Scope scope) {
    if (!facts().scopes().contains(scope)) {
      throw new ScopeMissingException(scope);
    }
  }

  /** True at a page, and for a program whose token is not limited. */
  public boolean holdsAllScopes() {
    return facts().scopes().containsAll(Scope.all());
  }

  private void require(boolean allowed) {
    facts();
    if (!allowed) {
      throw new AccessDeniedException();
    }
  }
}
