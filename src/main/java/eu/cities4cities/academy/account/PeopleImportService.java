package eu.cities4cities.academy.account;

import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.community.CommunityChoice;
import eu.cities4cities.academy.community.CommunityService;
import eu.cities4cities.academy.mail.Outbox;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.TableFile;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Brings people in from a table: all lines that are right in one transaction, or none; shown before
 * and taken back afterwards, as far as nobody has used what it made.
 */
@Service
public class PeopleImportService {
  private static final int LISTED = 50;

  @Inject private PeopleImportRepository imports;
  @Inject private PersonRepository people;
  @Inject private CoursePeopleService addresses;
  @Inject private CommunityService communities;
  @Inject private InvitationService invitations;
  @Inject private InvitationRepository invitationRows;
  @Inject private Instance<CourseNames> courses;
  @Inject private Instance<CourseSeats> seats;
  @Inject private Outbox outbox;
  @Inject private AuditTrail auditTrail;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * What else an import does.
   *
   * @param courseSlug the course into which people are enrolled; null for none
   * @param invite true if letters invite people into their accounts
   * @param skipFaulty true if lines that are wrong are left out, rather than the whole file
   */
  public record Options(String courseSlug, boolean invite, boolean skipFaulty) {}

  /** What a line becomes. */
  public enum State {
    /** A new account. */
    NEW,
    /** An account that is there already; nothing of it changes, except that it is enrolled. */
    KNOWN,
    /** Nothing: the line is wrong. */
    FAULTY
  }

  /**
   * A line and what becomes of it.
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
      State state,
      List<FieldProblem> problems,
      List<FieldProblem> notes) {}

  /**
   * What an import does or would do.
   *
   * @param importId the import; null where nothing was changed
   * @param format the encoding found, or XLSX
   * @param guessed whether the encoding is a guess
   */
  public record Preview(Long importId, String format, boolean guessed, List<Row> rows) {
    /** How many lines become that. */
    public long count(State state) {
      return rows.stream().filter(row -> row.state() == state).count();
    }
  }

  /**
   * An import as it stands.
   *
   * @param created how many accounts it made
   * @param known how many were there before
   * @param enrolled how many it enrolled
   */
  public record Report(PeopleImport done, int created, int known, int enrolled) {}

  /** Shows what a file would do, and changes nothing. */
  @OnlyFor(Role.ORGANIZER)
  public Preview preview(byte[] file) {
    TableFile table = table(file);
    return new Preview(
        null, table.format(), table.guessed(), read(table).stream().map(Read::row).toList());
  }

  /**
   * Applies a file.
   *
   * @throws RefusedException if a line is wrong and is not to be left out, or nothing is left
   */
  @OnlyFor(Role.ORGANIZER)
  public Preview apply(String fileName, byte[] file, Options options) {
    imports.takeTurn();
    TableFile table = table(file);
    List<Read> lines = read(table);
    long faulty = lines.stream().filter(line -> line.row().state() == State.FAULTY).count();
    if (faulty > 0 && !options.skipFaulty()) {
      throw new RefusedException("account.import.faulty", faulty);
    }
    if (faulty == lines.size()) {
      throw new RefusedException("account.import.nothing");
    }
    Long courseId = null;
    if (options.courseSlug() != null && !options.courseSlug().isBlank()) {
      courseId =
          courses
              .get()
              .find(options.courseSlug())
              .orElseThrow(() -> new InvalidInputException("account.import.noCourse"));
    }
    Instant now = clock.instant();
    PeopleImport done =
        new PeopleImport(
            fileName, Secrets.sha256(file), courseId, options.invite(), caller.personId(), now);
    imports.add(done);
    bringIn(done, lines, options, now);
    auditTrail.record(
        new AuditTrail.Change(
            "account.import",
            "PeopleImport",
            String.valueOf(done.getId()),
            null,
            lines.size() - faulty + " rows",
            null));
    return new Preview(
        done.getId(), table.format(), table.guessed(), lines.stream().map(Read::row).toList());
  }

  private void bringIn(PeopleImport done, List<Read> lines, Options options, Instant now) {
    List<PeopleImportRepository.Brought> brought = new ArrayList<>();
    Map<Integer, Long> ids = new HashMap<>();
    for (Read line : lines) {
      if (line.row().state() == State.NEW) {
        Person person = line.person(now);
        people.add(person);
        if (options.invite()) {
          people.flush();
          invitations.inviteToAccount(person);
        }
        line.made = person;
      }
    }
    people.flush();
    for (Read line : lines) {
      if (line.row().state() != State.FAULTY) {
        ids.put(line.row().line(), line.made == null ? line.known : line.made.getId());
      }
    }
    Set<Long> enrolled =
        done.getCourseId() == null
            ? Set.of()
            : seats.get().enroll(options.courseSlug(), Set.copyOf(ids.values()));
    for (Read line : lines) {
      Long id = ids.get(line.row().line());
      if (id != null) {
        brought.add(
            new PeopleImportRepository.Brought(
                line.row().line(), id, line.made != null, enrolled.contains(id)));
      }
    }
    imports.addRows(done.getId(), brought);
  }

  /** The latest imports. */
  @OnlyFor(Role.ORGANIZER)
  public List<Report> list() {
    return imports.list(LISTED).stream().map(this::report).toList();
  }

  /** One import as it stands; {@code NotFoundException} if there is none. */
  @OnlyFor(Role.ORGANIZER)
  public Report report(long peopleImportId) {
    return report(imports.get(peopleImportId));
  }

  /**
   * Takes an import back: accounts that imports made, that nobody has used since and that stand in
   * no other import are removed with their invitations; seats that no other import gave are free
   * again; everybody else stays. Once it is taken back, nothing changes any more.
   */
  @OnlyFor(Role.ORGANIZER)
  public Report undo(long peopleImportId) {
    imports.takeTurn();
    PeopleImport done = imports.get(peopleImportId);
    if (!done.isUndone()) {
      Set<Long> made = imports.made(peopleImportId);
      Set<Long> used = imports.used(made);
      Set<Long> going = new HashSet<>(made);
      going.removeAll(used);
      going.removeAll(imports.inOthers(peopleImportId, null));
      if (done.getCourseId() != null) {
        Set<Long> leaving = imports.seated(peopleImportId, done.getCourseId());
        leaving.removeAll(imports.inOthers(peopleImportId, done.getCourseId()));
        leaving.removeAll(used);
        leaving.removeAll(going);
        seats.get().release(done.getCourseId(), leaving, Set.of());
      }
      remove(going);
      int stayed = (int) createdBy(peopleImportId).filter(id -> !going.contains(id)).count();
      done.undo(caller.personId(), clock.instant());
      done.count(going.size(), stayed);
      auditTrail.record(
          new AuditTrail.Change(
              "account.import.undo",
              "PeopleImport",
              String.valueOf(peopleImportId),
              going.size() + stayed + " rows",
              stayed + " rows",
              null));
    }
    return report(done);
  }

  private Stream<Long> createdBy(long importId) {
    return imports.listRows(importId).stream()
        .filter(PeopleImportRepository.Brought::created)
        .map(PeopleImportRepository.Brought::personId);
  }

  private void remove(Set<Long> going) {
    for (Long course : imports.courses(going)) {
      seats.get().release(course, Set.of(), going);
    }
    List<String> emails = addresses.emails(going);
    invitationRows.removeTo(emails);
    emails.forEach(outbox::forget);
    imports.remove(going);
  }

  private Report report(PeopleImport done) {
    List<PeopleImportRepository.Brought> rows = imports.listRows(done.getId());
    int created = (int) rows.stream().filter(PeopleImportRepository.Brought::created).count();
    return new Report(
        done,
        created,
        rows.size() - created,
        (int) rows.stream().filter(PeopleImportRepository.Brought::enrolled).count());
  }

  private static TableFile table(byte[] file) {
    return TableFile.read(file, PeopleColumn::isHeader);
  }

  /** A line with whom it means. */
  private static final class Read {
    private final PeopleLine line;
    private final Community community;
    private final Long known;
    private Person made;

    Read(PeopleLine line, Community community, Long known) {
      this.line = line;
      this.community = community;
      this.known = known;
    }

    Row row() {
      State state =
          !line.problems().isEmpty() ? State.FAULTY : known != null ? State.KNOWN : State.NEW;
      NameFields name = line.name();
      return new Row(
          line.number(),
          line.email(),
          (name.getSurname() + " " + name.getGivenName() + " " + name.getPatronymic()).strip(),
          name.getLatinName(),
          community == null ? null : community.getNameUk(),
          community == null ? null : community.getNameEn(),
          state,
          line.problems(),
          line.notes());
    }

    Person person(Instant now) {
      Person person =
          new Person(
              line.email(),
              line.name().getSurname(),
              line.name().getGivenName(),
              line.name().getLatinName(),
              line.language(),
              now);
      line.name().writeTo(person);
      person.belongTo(Workplace.in(community, line.position().isEmpty() ? null : line.position()));
      return person;
    }
  }

  private List<Read> read(TableFile table) {
    List<PeopleLine> lines = PeopleLine.read(table);
    Map<String, Long> known = addresses.idsByEmail(lines.stream().map(PeopleLine::email).toList());
    Map<String, CommunityChoice> choices = new HashMap<>();
    Map<String, Community> found = new HashMap<>();
    List<Read> read = new ArrayList<>();
    for (PeopleLine line : lines) {
      Long person = known.get(line.email());
      if (person != null) {
        line.notes().add(FieldProblem.of("email", "account.import.known"));
      } else if (line.community().isEmpty()) {
        line.notes().add(FieldProblem.of("community", "account.import.noCommunity"));
      } else {
        CommunityChoice choice =
            choices.computeIfAbsent(
                line.community(),
                typed -> {
                  CommunityChoice asked = new CommunityChoice();
                  asked.setTyped(typed);
                  asked.resolve(communities).ifPresent(each -> found.put(typed, each));
                  return asked;
                });
        if (!found.containsKey(line.community())) {
          line.problems()
              .add(
                  FieldProblem.of(
                      "community",
                      choice.isUndecided()
                          ? "account.import.severalCommunities"
                          : "account.import.unknownCommunity",
                      line.community()));
        }
      }
      read.add(new Read(line, found.get(line.community()), person));
    }
    return read;
  }
}
