package eu.cities4cities.academy.account;

import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Scope;
import eu.cities4cities.academy.shared.web.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own data. */
@Path("/me")
@Needs(Scope.READ)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "participant")
public class MeResource {
  @Inject private PersonService people;
  @Inject private RoleService roles;

  /**
   * The caller.
   *
   * @param id their id
   * @param email their address
   * @param name surname, given name, patronymic
   * @param latinName the name in Latin letters
   * @param language {@code uk} or {@code en}
   * @param zone the time zone's id
   * @param community where they work; null if not in a community
   * @param roles roles besides that of a participant
   */
  public record Me(
      long id,
      String email,
      String name,
      String latinName,
      String language,
      String zone,
      Home community,
      List<Role> roles) {}

  /** A community by its address, code (null where not certain) and name in both languages. */
  public record Home(String slug, String code, String nameUk, String nameEn) {}

  /** Who the caller is; 401 for nobody. */
  @GET
  @Operation(summary = "The signed-in person's own data")
  public Me get() {
    Person person = people.me();
    Community home = person.getCommunity();
    return new Me(
        person.getId(),
        person.getEmail(),
        person.getNameUk(),
        person.getLatinName(),
        person.getLanguage().code(),
        person.getZone() == null ? "Europe/Kyiv" : person.getZone(),
        home == null
            ? null
            : new Home(home.getSlug(), home.getCode(), home.getNameUk(), home.getNameEn()),
        roles.mine());
  }
}
