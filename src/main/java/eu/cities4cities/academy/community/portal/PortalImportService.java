package eu.cities4cities.academy.community.portal;

import eu.cities4cities.academy.community.Community;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings links to the portal's profiles in: shown before, all in one transaction, taken back
 * afterwards. A link that a community has already is never replaced unasked.
 */
@Service
public class PortalImportService {
  private static final String FIELD = "url";

  @Inject private TableImports imports;
  @Inject private PortalRepository portal;
  @Inject private PortalClient client;
  @Inject private Event<ProfilePublished> published;

  /** A line and what becomes of it. */
  public record Row(
      int line,
      String name,
      String region,
      String url,
      String community,
      ImportState state,
      List<FieldProblem> problems,
      List<FieldProblem> notes)
      implements ImportRow {}

  /**
   * An entry with the community it belongs to, or the doubt; null for neither where it is wrong.
   */
  private record Read(PortalEntry entry, PortalMatch match, Row row) {}

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
    return preview(file, read, read(read));
  }

  private ImportPreview<Row> preview(byte[] file, PortalFile read, List<Read> lines) {
    return imports.preview(
        PortalImport.class, file, read.table(), lines.stream().map(Read::row).toList());
  }

  /**
   * Applies a file: sure ones are linked, doubtful ones are asked about.
   *
   * @param skipFaulty whether lines that are wrong are left out, rather than the whole file
   * @throws RefusedException if a line is wrong and is not to be left out
   */
  @OnlyFor(Role.ORGANIZER)
  public ImportPreview<Row> apply(String fileName, byte[] file, boolean skipFaulty) {
    imports.begin(PortalImport.class);
    PortalFile read = PortalFile.read(file);
    List<Read> lines = read(read);
    ImportPreview<Row> preview = preview(file, read, lines);
    preview.requireRight(skipFaulty);
    int doubtful =
        (int)
            lines.stream()
                .filter(each -> each.match() != null && each.match().sure() == null)
                .count();
    PortalImport made = new PortalImport(fileName, file, doubtful);
    imports.keep("community.portal.import", made, preview);
    for (Read line : lines) {
      if (line.match() == null) {
        continue;
      }
      if (line.match().sure() != null) {
        link(made.getId(), line);
      } else if (!portal.isAsked(line.entry().url(), line.entry().name())) {
        portal.add(new PortalQuestion(made.getId(), line.entry(), line.match()));
      }
    }
    portal.flush();
    return preview.as(made);
  }

  private void link(long importId, Read line) {
    if (line.row().state() != ImportState.NEW) {
      return;
    }
    Community community = portal.lock(line.match().sure().id()).orElseThrow();
    if (community.getPortalUrl() == null) {
      community.setPortalUrl(line.entry().url());
      portal.keepLink(importId, community.getId(), line.entry().url(), null);
      published.fire(new ProfilePublished(community.getId()));
    }
  }

  private List<Read> read(PortalFile file) {
    List<PortalMatch.Known> register = portal.listKnown();
    Map<Long, String> linked = new HashMap<>();
    List<Read> lines = new ArrayList<>();
    for (PortalEntry entry : file.entries()) {
      lines.add(read(entry, register, linked));
    }
    return lines;
  }

  private static Read read(
      PortalEntry entry, List<PortalMatch.Known> register, Map<Long, String> linked) {
    List<FieldProblem> problems = new ArrayList<>();
    if (!entry.isNamed()) {
      problems.add(FieldProblem.of("name", "community.portal.import.nameless"));
    }
    if (!entry.isOnPortal()) {
      problems.add(FieldProblem.of(FIELD, "community.portal.import.url", entry.url()));
    }
    if (!problems.isEmpty()) {
      return new Read(entry, null, row(entry, null, ImportState.FAULTY, problems, List.of()));
    }
    PortalMatch match = PortalMatch.of(entry, register);
    if (match.sure() != null
        && !entry.url().equals(linked.getOrDefault(match.sure().id(), entry.url()))) {
      match = match.twice();
    }
    if (match.sure() == null) {
      FieldProblem why = FieldProblem.of(FIELD, "community.portal.doubt." + match.doubt().name());
      return new Read(entry, match, row(entry, null, ImportState.NEW, List.of(), List.of(why)));
    }
    boolean known =
        match.sure().portalUrl() != null || linked.put(match.sure().id(), entry.url()) != null;
    return new Read(
        entry,
        match,
        row(
            entry,
            match.sure().nameUk(),
            known ? ImportState.KNOWN : ImportState.NEW,
            List.of(),
            List.of()));
  }

  private static Row row(
      PortalEntry entry,
      String community,
      ImportState state,
      List<FieldProblem> problems,
      List<FieldProblem> notes) {
    return new Row(
        entry.line(),
        entry.name().isEmpty() ? entry.code() : entry.name(),
        entry.region(),
        entry.url(),
        community,
        state,
        problems,
        notes);
  }

  /** The latest imports. */
  @OnlyFor(Role.ORGANIZER)
  public List<ImportDone<PortalImport>> list() {
    return imports.list(PortalImport.class);
  }

  /** Takes an import back: its links that nobody has changed since, and what it still asks. */
  @OnlyFor(Role.ORGANIZER)
  public PortalImport undo(long portalImportId) {
    return imports.undo(
        "community.portal.import.undo", PortalImport.class, portalImportId, this::takeBack);
  }

  private TakenBack takeBack(PortalImport done) {
    portal.removeOpen(done.getId());
    int all = (int) portal.countLinks(done.getId());
    List<Long> linked = portal.lockLinked(done.getId());
    portal.takeBackLinks(done.getId());
    linked.forEach(community -> published.fire(new ProfilePublished(community)));
    return new TakenBack(linked.size(), all - linked.size());
  }
}
