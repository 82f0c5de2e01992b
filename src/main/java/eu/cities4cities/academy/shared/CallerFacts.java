package eu.cities4cities.academy.shared;

import java.util.Set;

/**
 * What a sign-in proves about a person, read anew for each request.
 *
 * @param personId the person
 * @param signInId the sign-in it came from; null for a token
 * @param name the name as shown in the page's header
 * @param language the person's language
 * @param zone the person's time zone id; null means Kyiv
 * @param roles all roles the person holds
 * @param courses ids of courses the person trains
 * @param communities ids of communities the person coordinates
 * @param scopes what of this a program may use; all of it at a page
 */
public record CallerFacts(
    long personId,
    Long signInId,
    String name,
    Language language,
    String zone,
    Set<Role> roles,
    Set<Long> courses,
    Set<Long> communities,
    Set<Scope> scopes) {

  /** The request attribute under which the authentication mechanism leaves the facts. */
  public static final String ATTRIBUTE = "academy.caller";

  /** The facts of a person at a page. */
  public CallerFacts(
      long personId,
      Long signInId,
      String name,
      Language language,
      String zone,
      Set<Role> roles,
      Set<Long> courses,
      Set<Long> communities) {
    this(personId, signInId, name, language, zone, roles, courses, communities, Scope.all());
  }
}
