package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Scope;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.web.Needs;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Certificates for programs: what a number is worth, the holder's file, revoking, correcting. */
@Path("/certificates")
@RequestScoped
public class CertificateResource {

  @Inject private VerificationService verifications;
  @Inject private CertificateService certificates;
  @Inject private Routes routes;
  @Context private Request request;

  /** A text in both languages. */
  public record Both(String uk, String en) {}

  /** What a number is worth: the printed fields and the state. */
  public record Answer(
      String number,
      int version,
      int currentVersion,
      CertificateState state,
      CertificateKind kind,
      Both name,
      Both community,
      Both course,
      LocalDate firstDay,
      LocalDate lastDay,
      int hours,
      double ects,
      Both rule,
      Both provider,
      Instant issuedAt,
      Instant supersededAt,
      LocalDate expiresOn,
      Instant revokedAt,
      String revocationReason,
      boolean testSignature,
      String sha256,
      String address) {}

  /**
   * What the number of a certificate is worth that was issued before the Academy existed.
   *
   * @param state IMPORTED, or WITHDRAWN once the organization has taken the entry back
   * @param name null if it is forgotten or was asked for by the number on paper
   */
  public record OlderAnswer(
      String number,
      String oldNumber,
      String state,
      String name,
      String course,
      LocalDate issuedOn) {

    static OlderAnswer of(OlderCertificate found) {
      return new OlderAnswer(
          found.number(),
          found.oldNumber(),
          found.isLive() ? "IMPORTED" : "WITHDRAWN",
          found.name(),
          found.course(),
          found.issuedOn());
    }
  }

  /** Why a certificate is revoked. */
  public record Revocation(String reason) {}

  /** The names that the next version prints, and why. */
  public record Correction(String nameUk, String nameLatin, String reason) {}

  /** What a number is worth; 404 if there is no such number or version. */
  @Needs({})
  @GET
  @Path("{code}")
  @Produces(MediaType.APPLICATION_JSON)
  public Response verify(@PathParam("code") String code, @QueryParam("version") Integer version) {
    Optional<Verification> look = verifications.look(code, version);
    if (look.isEmpty()) {
      return Response.ok(
              verifications
                  .lookElsewhere(code)
                  .map(OlderAnswer::of)
                  .orElseThrow(() -> new NotFoundException("certificate " + code)))
          .build();
    }
    Verification found = look.get();
    EntityTag tag = new EntityTag(Secrets.sha256(found.toString()).substring(0, 20));
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return (unchanged != null ? unchanged : Response.ok(answer(found)).tag(tag)).build();
  }

  /** The file of the current version, for its holder or an organizer. */
  @Needs(Scope.READ)
  @GET
  @Path("{code}.pdf")
  @Produces("application/pdf")
  public Response pdf(@PathParam("code") String code) {
    CertificateService.Download download = certificates.download(code);
    EntityTag tag = new EntityTag(download.sha256());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    if (unchanged != null) {
      return unchanged.build();
    }
    return Response.ok(download.pdf())
        .tag(tag)
        .header("Cache-Control", "private, no-cache")
        .header("Content-Disposition", "inline; filename=\"" + download.fileName() + "\"")
        .build();
  }

  /** Revokes a certificate for a reason that everybody may read. */
  @Needs(Scope.AWARD)
  @POST
  @Path("{code}/revocation")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Answer revoke(@PathParam("code") String code, Revocation revocation) {
    certificates.revoke(code, revocation.reason());
    return current(code);
  }

  /** Issues the next version with corrected names under the same number. */
  @Needs(Scope.AWARD)
  @POST
  @Path("{code}/correction")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Answer correct(@PathParam("code") String code, Correction correction) {
    certificates.correct(code, correction.nameUk(), correction.nameLatin(), correction.reason());
    return current(code);
  }

  private Answer current(String code) {
    return answer(verifications.look(code, null).orElseThrow());
  }

  private Answer answer(Verification found) {
    return new Answer(
        found.number(),
        found.version(),
        found.currentVersion(),
        found.state(),
        found.kind(),
        found.isForgotten() ? null : new Both(found.nameUk(), found.nameLatin()),
        found.communityUk().isEmpty() ? null : new Both(found.communityUk(), found.communityEn()),
        new Both(found.courseUk(), found.courseEn()),
        found.firstDay(),
        found.lastDay(),
        found.hours(),
        found.ectsTenths() / 10.0,
        new Both(found.ruleUk(), found.ruleEn()),
        new Both(found.providerUk(), found.providerEn()),
        found.issuedAt(),
        found.supersededAt(),
        found.expiresOn(),
        found.revokedAt(),
        found.revocationReason(),
        found.testSignature(),
        found.sha256(),
        routes.absolute(Language.UK, Route.VERIFY_VERSION, found.number(), found.version()));
  }
}
