package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Scope;
import eu.cities4cities.academy.shared.web.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All that is kept about the caller, as a file. */
@Path("/me/export")
@Needs(Scope.READ)
@RequestScoped
@Tag(name = "participant")
public class PersonalDataResource {
  @Inject private PersonalDataService data;
  @Inject private PersonalDataPage page;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * The file; 401 for nobody.
   *
   * @param format {@code html} for a page to read, else JSON
   * @param language of the page; the caller's own if it is not given
   */
  @GET
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
  @Operation(summary = "All that is kept about the signed-in person")
  public Response get(
      @QueryParam("format") @DefaultValue("json") String format,
      @QueryParam("language") @DefaultValue("") String language) {
    boolean html = "html".equals(format);
    Language spoken = language.isEmpty() ? caller.language() : Language.of(language);
    String body =
        html
            ? page.write(data.mine(), clock.instant(), spoken)
            : PersonalDataJson.write(data.mine(), clock.instant());
    String name = "academy-" + KyivTime.today(clock) + (html ? ".html" : ".json");
    return Response.ok(
            body, (html ? MediaType.TEXT_HTML : MediaType.APPLICATION_JSON) + ";charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .header("Cache-Control", "no-store")
        .build();
  }
}
