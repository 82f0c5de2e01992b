package eu.cities4cities.academy.community.portal;

import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.community.CommunityRegisterService;
import eu.cities4cities.academy.community.ProfileProposals;
import eu.cities4cities.academy.community.ProfilePublished;
import eu.cities4cities.academy.shared.FieldProblem;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.imports.ImportDone;
import eu.cities4cities.academy.shared.imports.ImportPreview;
import eu.cities4cities.academy.shared.imports.ImportRow;
import eu.cities4cities.academy.shared.imports.ImportState;
import eu.cities4cities.academy.shared.imports.TableImports;
import eu.cities4cities.academy.shared.imports.TakenBack;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/**
 * Brings links to the portal's profiles in, and their texts as drafts of profiles: shown before,
 * all in one transaction, taken back afterwards. A link that a community has already is never
 * replaced unasked, nor is what it says of itself; nothing is published.
 */
@Service
public class PortalImportService {
  @Inject private TableImports imports;
  @Inject private PortalRepository portal;
  @Inject private PortalReading reading;
  @Inject private PortalClient client;
  @Inject private ProfileProposals proposals;
  @Inject private CommunityRegisterService register;
  @Inject private Event<ProfilePublished> published;

  /**
   * A line and what becomes of it.
   *
   * @param asked whether somebody has to decide about its link or its texts
   */
  public record Row(
      int line,
      String name,
      String region,
      String url,
      String community,
      ImportState state,
      List<FieldProblem> problems,
      List<FieldProblem> notes,
      boolean asked)
      implements ImportRow {}

  /** What a file was made into. */
  public record Applied(PortalImport done, ImportPreview<Row> preview) {}

  /** Whether there is a list on the portal itself to read. */
  @OnlyFor(Role.ORGANIZER)
  public boolean canFetch() {
    return client.list().isPresent();
  }

  /**
   * The portal's list as it is now, for a look at what it would do.
   *
   * @throws RefusedException if the portal does not answer with one
   */
  @OnlyFor(Role.ORGANIZER)
  public byte[] fetch() {
    return client.read(
        client.list().orElseThrow(() -> new RefusedException("community.portal.fetch.none")));
  }

  /** Shows what a file would do, and changes nothing. */
  @OnlyFor(Role.ORGANIZER)
  public ImportPreview<Row> preview(byte[] file) {
    PortalFile read = PortalFile.read(file);
    return preview(file, read, reading.read(read));
  }

  private ImportPreview<Row> preview(byte[] file, PortalFile read, List<PortalLine> lines) {
    return imports.preview(
        PortalImport.class, file, read.table(), lines.stream().map(PortalLine::row).toList());
  }

  /**
   * Applies a file: sure ones are linked and their texts become drafts, doubtful ones are asked
   * about.
   *
   * @param skipFaulty whether lines that are wrong are left out, rather than the whole file
   * @throws RefusedException if a line is wrong and is not to be left out
   */
  @OnlyFor(Role.ORGANIZER)
  public Applied apply(String fileName, byte[] file, boolean skipFaulty) {
    register.takeTurn();
    imports.begin(PortalImport.class);
    PortalFile read = PortalFile.read(file);
    List<PortalLine> lines = reading.read(read);
    ImportPreview<Row> preview = preview(file, read, lines);
    preview.requireRight(skipFaulty);
    PortalImport made = new PortalImport(fileName, file);
    imports.keep("community.portal.import", made, preview);
    for (PortalLine line : lines) {
      bring(made, line);
    }
    portal.flush();
    return new Applied(made, preview.as(made));
  }

  private void bring(PortalImport made, PortalLine line) {
    PortalMatch.Doubt doubt = line.doubt();
    if (line.linking() || line.drafting()) {
      Community community = portal.lockActive(line.match().sure().id()).orElse(null);
      if (community == null) {
        return; // it has ended: who comes after it is matched anew by the next import
      }
      if (line.linking()) {
        link(made, line, community);
      }
      if (line.drafting()) {
        doubt = draft(made, line);
      }
    }
    if (doubt != null) {
      ask(made, line, doubt);
    }
  }

  private void link(PortalImport made, PortalLine line, Community community) {
    if (community.getPortalUrl() == null) {
      community.setPortalUrl(line.entry().url());
      portal.keepLink(made.getId(), community.getId(), line.entry().url(), null);
      made.countLink();
      published.fire(new ProfilePublished(community.getId()));
    }
  }

  /** Begins a draft, and tells the doubt where that cannot be: somebody has written meanwhile. */
  private PortalMatch.Doubt draft(PortalImport made, PortalLine line) {
    long community = line.match().sure().id();
    ProfileProposals.Outcome outcome = proposals.write(community, line.entry().texts(), false);
    if (outcome.token() == null) {
      return PortalLine.doubt(outcome.standing());
    }
    portal.keepDraft(made.getId(), community, outcome.token());
    made.countDraft();
    return null;
  }

  private void ask(PortalImport made, PortalLine line, PortalMatch.Doubt doubt) {
    PortalQuestion question = new PortalQuestion(made.getId(), line.entry(), line.match(), doubt);
    made.countDoubtful();
    if (!portal.isAsked(question)) {
      portal.add(question);
    }
  }

  /** The latest imports. */
  @OnlyFor(Role.ORGANIZER)
  public List<ImportDone<PortalImport>> list() {
    return imports.list(PortalImport.class);
  }

  /**
   * Takes an import back: its links that nobody has changed since, its drafts on which nobody has
   * written, and what it still asks.
   */
  @OnlyFor(Role.ORGANIZER)
  public PortalImport undo(long portalImportId) {
    register.takeTurn();
    return imports.undo(
        "community.portal.import.undo", PortalImport.class, portalImportId, this::takeBack);
  }

  private TakenBack takeBack(PortalImport done) {
    portal.removeOpen(done.getId());
    int all = (int) portal.countLinks(done.getId());
    List<Long> linked = portal.lockLinked(done.getId());
    portal.takeBackLinks(done.getId());
    linked.forEach(community -> published.fire(new ProfilePublished(community)));
    Map<Long, String> drafts = portal.listDrafts(done.getId());
    int taken = linked.size();
    for (Map.Entry<Long, String> draft : drafts.entrySet()) {
      taken += proposals.takeBack(draft.getKey(), draft.getValue()) ? 1 : 0;
    }
    return new TakenBack(taken, all + drafts.size() - taken);
  }
}
