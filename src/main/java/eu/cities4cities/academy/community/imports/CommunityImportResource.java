package eu.cities4cities.academy.community.imports;

import eu.cities4cities.academy.community.codifier.Decision;
import eu.cities4cities.academy.community.codifier.Decision.Fate;
import eu.cities4cities.academy.community.imports.CommunityImportService.Options;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.Scope;
import eu.cities4cities.academy.shared.web.ImportAnswers;
import eu.cities4cities.academy.shared.web.ImportReport;
import eu.cities4cities.academy.shared.web.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Editions of the state codifier, sent by programs; the body is the file itself. */
@Path("/communities/imports")
@Needs(Scope.IMPORT)
@RequestScoped
@Tag(name = "organizer")
public class CommunityImportResource {
  private static final Pattern DECISION =
      Pattern.compile(
          "(\\d{1,18}):(merged|abolished|same|other|left|back)(?::(UA\\d{17}|\\d{1,18}))?");

  @Inject private CommunityImportService imports;
  @Inject private CodifierAnswers codifierAnswers;
  @Inject private ImportAnswers answers;

  /** An import of the codifier as it stands, with what it did. */
  public static final class Report extends ImportReport {
    /** The day, by Kyiv, from which its changes hold. */
    public final String inForceOn;

    /** How many cells of the file were put right. */
    public final int cleaned;

    /** What it did to the register, in order. */
    public final List<ImportedChange> changes;

    Report(CommunityImportService.Report report) {
      super(report.done());
      inForceOn = report.done().getInForceOn().toString();
      cleaned = report.done().getCleaned();
      changes = report.changes();
    }
  }

  /** Applies an edition, or only shows what it would do. */
  @POST
  @Consumes({
    "text/csv",
    MediaType.TEXT_PLAIN,
    MediaType.APPLICATION_OCTET_STREAM,
    ImportAnswers.XLSX
  })
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Import an edition of the codifier (KATOTTH), CSV or XLSX; dryRun changes nothing",
      description =
          "inForceOn is the day from which the changes hold, as 2026-11-30; today if none is given."
              + " What cannot hold from that day on, for the community has changed after it, is left"
              + " undone and told as late. A decision tells what became of a community that the dry"
              + " run shows as GONE, DOUBTFUL or ENDED: id:abolished, id:merged:CODE (of the file or"
              + " the register, or a number of the register), id:same:CODE, id:other:CODE or id:back.")
  public CodifierAnswers.Answer apply(
      @QueryParam("name") @DefaultValue("codifier.csv") String name,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @QueryParam("skipFaulty") @DefaultValue("false") boolean skipFaulty,
      @QueryParam("inForceOn") String inForceOn,
      @QueryParam("decision") List<String> decision,
      InputStream body) {
    byte[] file = answers.read(body);
    Options options =
        new Options(
            day(inForceOn),
            decision.stream().map(CommunityImportResource::decision).toList(),
            skipFaulty);
    return codifierAnswers.of(
        dryRun ? imports.preview(file, options) : imports.apply(name, file, options));
  }

  private static LocalDate day(String text) {
    try {
      return text == null || text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new InvalidInputException("community.import.day");
    }
  }

  private static Decision decision(String text) {
    Matcher parts = DECISION.matcher(text);
    if (!parts.matches()) {
      throw new InvalidInputException("community.import.decision");
    }
    Fate fate = Fate.valueOf(parts.group(2).toUpperCase(Locale.ROOT));
    return new Decision(Long.parseLong(parts.group(1)), fate, parts.group(3));
  }

  /** An import as it stands. */
  @GET
  @Path("/{id}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "The report of an import of the codifier")
  public Report report(@PathParam("id") long id) {
    return new Report(imports.report(id));
  }

  /** Takes an import back. */
  @POST
  @Path("/{id}/undo")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Take an import of the codifier back; mergers, ends and first codes stay")
  public Report undo(@PathParam("id") long id) {
    return new Report(imports.undo(id));
  }
}
