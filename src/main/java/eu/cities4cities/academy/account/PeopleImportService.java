package eu.cities4cities.academy.account;

import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.community.CommunityService;
import eu.cities4cities.academy.mail.Outbox;
import eu.cities4cities.academy.shared.FieldProblem;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.TableFile;
import eu.cities4cities.academy.shared.imports.ImportDone;
import eu.cities4cities.academy.shared.imports.ImportPreview;
import eu.cities4cities.academy.shared.imports.ImportRow;
import eu.cities4cities.academy.shared.imports.ImportState;
import eu.cities4cities.academy.shared.imports.TableImports;
import eu.cities4cities.academy.shared.imports.TakenBack;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Brings people in from a table: all lines that are right in one transaction, or none; shown before
 * and taken back afterwards, as far as nobody has used what it made.
 */
@Service
public class PeopleImportService {
  @Inject private TableImports imports;
  @Inject private PeopleReader reader;
  @Inject private PeopleImportRepository rows;
  @Inject private PersonRepository people;
  @Inject private CoursePeopleService addresses;
  @Inject private InvitationService invitations;
  @Inject private InvitationRepository invitationRows;
  @Inject private CommunityService communities;
  @Inject private Instance<CourseNames> courses;
  @Inject private Instance<CourseSeats> seats;
  @Inject private Outbox outbox;
  @Inject private Clock clock;

  /**
   * What else an import does.
   *
   * @param courseSlug the course into which people are enrolled; null for none
   * @param invite true if letters invite people into their accounts
   * @param skipFaulty true if lines that are wrong are left out, rather than the whole file
   */
  public record Options(String courseSlug, boolean invite, boolean skipFaulty) {}

  /**
   * A line and what becomes of it: a new account, or nothing but a seat where there is one already.
   *
   * @param placeUk the community found, in Ukrainian; null for none
   * @param placeEn the same in English
   */
  public record Row(
      int line,
      String email,
      String name,
      String latinName,
      String placeUk,
      String placeEn,
      ImportState state,
      List<FieldProblem> problems,
      List<FieldProblem> notes)
      implements ImportRow {}

  /** Shows what a file would do, and changes nothing. */
  @OnlyFor(Role.ORGANIZER)
  public ImportPreview<Row> preview(byte[] file) {
    TableFile table = table(file);
    return preview(file, table, reader.read(table));
  }

  private ImportPreview<Row> preview(byte[] file, TableFile table, List<ImportedPerson> lines) {
    return imports.preview(
        PeopleImport.class, file, table, lines.stream().map(ImportedPerson::row).toList());
  }

  /**
   * Applies a file.
   *
   * @throws RefusedException if a line is wrong and is not to be left out, or nothing is left
   */
  @OnlyFor(Role.ORGANIZER)
  public ImportPreview<Row> apply(String fileName, byte[] file, Options options) {
    imports.begin(PeopleImport.class);
    if (options.courseSlug() != null && !options.courseSlug().isBlank()) {
      seats.get().hold(options.courseSlug());
    }
    TableFile table = table(file);
    List<ImportedPerson> lines = reader.read(table);
    ImportPreview<Row> preview = preview(file, table, lines);
    preview.requireRight(options.skipFaulty());
    PeopleImport made =
        new PeopleImport(fileName, file, course(options.courseSlug()), options.invite());
    imports.keep("account.import", made, preview);
    bringIn(made, lines, options);
    return preview.as(made);
  }

  private Long course(String slug) {
    return slug == null || slug.isBlank()
        ? null
        : courses
            .get()
            .find(slug)
            .orElseThrow(() -> new InvalidInputException("account.import.noCourse"));
  }

  private void bringIn(PeopleImport made, List<ImportedPerson> lines, Options options) {
    Instant now = clock.instant();
    Map<Long, Community> places = places(lines);
    for (ImportedPerson line : lines) {
      if (line.state() == ImportState.NEW) {
        Long place = line.communityId();
        Person person = line.make(place == null ? null : places.get(place), now);
        people.add(person);
        if (options.invite()) {
          people.flush();
          invitations.inviteToAccount(person);
        }
      }
    }
    people.flush();
    List<ImportedPerson> right =
        lines.stream().filter(line -> line.state() != ImportState.FAULTY).toList();
    Set<Long> enrolled =
        made.getCourseId() == null
            ? Set.of()
            : seats
                .get()
                .enroll(
                    options.courseSlug(),
                    right.stream().map(ImportedPerson::id).collect(Collectors.toSet()));
    made.enrolled(enrolled.size());
    rows.add(
        made.getId(),
        right.stream()
            .map(
                line ->
                    new PeopleImportRepository.Brought(
                        line.line(), line.id(), line.isMade(), enrolled.contains(line.id())))
            .toList());
  }

  /** The communities that the lines name, as they are now and stay until the commit. */
  private Map<Long, Community> places(List<ImportedPerson> lines) {
    Map<Long, Community> places = new TreeMap<>();
    lines.stream()
        .filter(line -> line.state() == ImportState.NEW)
        .map(ImportedPerson::communityId)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .forEach(id -> places.put(id, communities.hold(id).orElse(null)));
    if (places.containsValue(null)) {
      throw new RefusedException("account.import.communityEnded");
    }
    return places;
  }

  /** The latest imports. */
  @OnlyFor(Role.ORGANIZER)
  public List<ImportDone<PeopleImport>> list() {
    return imports.list(PeopleImport.class);
  }

  /** One import as it stands; {@code NotFoundException} if there is none. */
  @OnlyFor(Role.ORGANIZER)
  public PeopleImport report(long peopleImportId) {
    return imports.get(PeopleImport.class, peopleImportId);
  }

  /**
   * Takes an import back: accounts that imports made, that nobody has used since and that stand in
   * no other import are removed with their invitations; seats that no other import gave are free
   * again; everybody else stays. Once it is taken back, nothing changes any more.
   */
  @OnlyFor(Role.ORGANIZER)
  public PeopleImport undo(long peopleImportId) {
    return imports.undo("account.import.undo", PeopleImport.class, peopleImportId, this::takeBack);
  }

  private TakenBack takeBack(PeopleImport done) {
    Set<Long> made = rows.made(done.getId());
    Set<Long> used = rows.used(made);
    Set<Long> going = new HashSet<>(made);
    going.removeAll(used);
    going.removeAll(rows.inOthers(done.getId(), null));
    if (done.getCourseId() != null) {
      Set<Long> leaving = rows.seated(done.getId(), done.getCourseId());
      leaving.removeAll(rows.inOthers(done.getId(), done.getCourseId()));
      leaving.removeAll(used);
      leaving.removeAll(going);
      seats.get().release(done.getCourseId(), leaving, Set.of());
    }
    int stayed = (int) rows.madeBy(done.getId()).stream().filter(id -> !going.contains(id)).count();
    remove(going);
    return new TakenBack(going.size(), stayed);
  }

  private void remove(Set<Long> going) {
    for (Long course : rows.courses(going)) {
      seats.get().release(course, Set.of(), going);
    }
    List<String> emails = addresses.emails(going);
    invitationRows.removeTo(emails);
    emails.forEach(outbox::forget);
    rows.remove(going);
  }

  private static TableFile table(byte[] file) {
    return TableFile.read(file, PeopleColumn::isHeader);
  }
}
