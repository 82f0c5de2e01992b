package eu.cities4cities.academy.certificate.check;

import eu.cities4cities.academy.certificate.CertificateState;
import eu.cities4cities.academy.certificate.Verification;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.Needs;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Checks a file for programs; the body is the PDF itself. */
@Path("/certificates/check")
@RequestScoped
@Tag(name = "anyone")
public class FileCheckResource {
  @Inject private FileCheckService checks;
  @Inject private Routes routes;
  @Inject private Texts texts;
  @Inject private Caller caller;

  /**
   * What a file is.
   *
   * @param genuine whether its bytes are those of an issued version, signed as a whole
   * @param reason what it is, in the reader's words
   * @param number the certificate's number; null if the register knows none
   * @param state what that version is worth today; a genuine file may be superseded or revoked
   * @param testSignature whether the key that signed it is one that the Academy made for show
   * @param added how many bytes stand behind the signed end
   */
  public record Answer(
      boolean genuine,
      FileFinding finding,
      String reason,
      String number,
      Integer version,
      CertificateState state,
      boolean testSignature,
      long added,
      String address) {}

  /** What the file is worth. */
  @Needs({})
  @POST
  @Consumes({"application/pdf", MediaType.APPLICATION_OCTET_STREAM})
  @Produces(MediaType.APPLICATION_JSON)
  public Answer check(InputStream body) {
    FileVerdict verdict;
    try {
      verdict = checks.check(body.readNBytes(FileCheckService.MOST_BYTES + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Language language = caller.language();
    String reason = texts.get(language, "certificate.check." + verdict.finding() + ".text");
    Verification found = verdict.certificate();
    if (found == null) {
      String claimed = verdict.claimed();
      return new Answer(
          false,
          verdict.finding(),
          reason,
          claimed,
          null,
          null,
          false,
          verdict.added(),
          claimed == null ? null : routes.absolute(language, Route.VERIFY_CODE, claimed));
    }
    return new Answer(
        verdict.isGenuine(),
        verdict.finding(),
        reason,
        found.number(),
        found.version(),
        found.state(),
        found.testSignature(),
        verdict.added(),
        routes.absolute(language, Route.VERIFY_VERSION, found.number(), found.version()));
  }
}
