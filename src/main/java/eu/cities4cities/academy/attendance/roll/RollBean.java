package eu.cities4cities.academy.attendance.roll;

import eu.cities4cities.academy.attendance.AttendanceService;
import eu.cities4cities.academy.attendance.AttendanceStatus;
import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.course.RosterCommunity;
import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.session.SessionState;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Times;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/** The roll of a session: who was there, why the Academy thinks so, and what a person decides. */
@Named
@ViewScoped
public class RollBean implements Serializable {
  @Inject private RollService rolls;
  @Inject private AttendanceService attendance;
  @Inject private SessionService sessions;
  @Inject private CurrentPage page;
  @Inject private HttpServletRequest request;
  @Inject private Notices notices;
  @Inject private Caller caller;
  @Inject private Times times;
  @Inject private Clock clock;

  private SessionFacts session;
  private Roll roll;
  private int minutesNeeded;
  private String search = "";
  private RollFilter.Show show = RollFilter.Show.ALL;
  private String region = "";
  private Long community;
  private List<MarkBatch> marks = List.of();
  private List<RosterCommunity> communities;
  private List<RollRow> selected = new ArrayList<>();
  private RollRow person;
  private List<EvidenceLine> evidence = List.of();
  private String note;
  private String lastBatch;
  private int lastCount;
  private final Rows rows = new Rows();

  @PostConstruct
  void open() {
    session = sessions.factsForStaff(page.id("id"));
    communities = rolls.communities(session.id());
    refresh();
  }

  /** Reads the roll anew; the counters and the table follow. */
  public void refresh() {
    session = sessions.factsForStaff(session.id());
    roll = rolls.roll(session.id());
    long seconds = attendance.sessionSeconds(session.id());
    marks = rolls.marks(session.id());
    minutesNeeded = session.policy().minutesNeeded(seconds);
  }

  /** Opens what stands behind the status of the person whom the request names. */
  public void inspectAsked() {
    String asked = request.getParameter("person");
    if (asked != null && asked.matches("\\d{1,18}")) {
      rolls.row(session.id(), Long.parseLong(asked)).ifPresent(this::inspect);
    }
  }

  private void inspect(RollRow row) {
    person = row;
    note = null;
    evidence = rolls.evidence(session.id(), row.personId());
  }

  /** Marks the selected people. */
  public void markSelected(String status) {
    mark(selected.stream().map(RollRow::personId).toList(), status);
  }

  /** Marks the person whose evidence is open. */
  public void markPerson(String status) {
    mark(List.of(person.personId()), status);
  }

  private void mark(List<Long> people, String status) {
    try {
      lastBatch = attendance.override(session.id(), people, AttendanceStatus.valueOf(status), note);
      lastCount = people.size();
      selected = new ArrayList<>();
      note = null;
      refresh();
      if (person != null) {
        reopen();
      }
      notices.info("attendance.roll.marked", people.size());
    } catch (RefusedException refused) {
      notices.error(refused);
    }
  }

  /** Takes the last marking back, however many people it was about. */
  public void undoLast() {
    try {
      attendance.undo(session.id(), lastBatch);
      lastBatch = null;
      refresh();
      if (person != null) {
        reopen();
      }
      notices.info("attendance.roll.undone", lastCount);
    } catch (RefusedException refused) {
      notices.error(refused);
    }
  }

  /** Takes an earlier marking back, however many people it was about. */
  public void undo(MarkBatch marked) {
    lastBatch = marked.batch();
    lastCount = marked.people();
    undoLast();
  }

  /** What was marked last and can still be taken back. */
  public List<MarkBatch> getMarks() {
    return marks;
  }

  /** Takes one mark of the person whose evidence is open back. */
  public void takeBack(EvidenceLine line) {
    try {
      attendance.retract(session.id(), line.rowId(), note);
      refresh();
      reopen();
      notices.info("attendance.roll.undone", 1);
    } catch (RefusedException refused) {
      notices.error(refused);
    }
  }

  private void reopen() {
    rolls.row(session.id(), person.personId()).ifPresent(this::inspect);
  }

  /** Selects everybody whom the filters show. */
  public void selectShown() {
    selected =
        new ArrayList<>(rolls.page(session.id(), roll, filter(), Roll.Order.NAME, 0, roll.size()));
  }

  /** Selects nobody. */
  public void selectNobody() {
    selected = new ArrayList<>();
  }

  private RollFilter filter() {
    return new RollFilter(search, show, region, community);
  }

  /** When something happened: the time, with the day where it is not the session's. */
  public String when(Instant moment) {
    LocalDateTime kyiv = KyivTime.at(moment);
    return kyiv.toLocalDate().equals(session.day()) ? times.clock(kyiv) : times.moment(kyiv);
  }

  public SessionFacts getSession() {
    return session;
  }

  /** The roll as it was last read. */
  public Roll getRoll() {
    return roll;
  }

  public LazyDataModel<RollRow> getRows() {
    return rows;
  }

  /** How many people have a status. */
  public long count(String status) {
    return roll.count(AttendanceStatus.valueOf(status));
  }

  public String getReadAt() {
    return times.clock(KyivTime.at(roll.at()));
  }

  public boolean isLive() {
    SessionState state = session.stateAt(clock.instant());
    return state == SessionState.LIVE || state == SessionState.PAUSED;
  }

  public boolean isAhead() {
    return session.aheadAt(clock.instant());
  }

  /** How many minutes are left by the timetable, never negative. */
  public long getMinutesLeft() {
    return Math.max(0, Duration.between(clock.instant(), session.until()).toMinutes());
  }

  /** How many minutes the course asks of this session. */
  public int getMinutesNeeded() {
    return minutesNeeded;
  }

  /** The regions from which anybody is on the roll. */
  public List<RegionChoice> getRegions() {
    return communities.stream()
        .map(RosterCommunity::regionCode)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .map(
            code ->
                new RegionChoice(
                    code,
                    Region.ofCode(code)
                        .map(found -> caller.language().choose(found.nameUk(), found.nameEn()))
                        .orElse(code)))
        .toList();
  }

  /** The communities from which anybody is on the roll, of the chosen region where one is. */
  public List<RosterCommunity> getCommunities() {
    return communities.stream()
        .filter(each -> region == null || region.isBlank() || region.equals(each.regionCode()))
        .toList();
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search;
  }

  public RollFilter.Show getShow() {
    return show;
  }

  public void setShow(RollFilter.Show show) {
    this.show = show == null ? RollFilter.Show.ALL : show;
  }

  public RollFilter.Show[] getShows() {
    return RollFilter.Show.values();
  }

  public String getRegion() {
    return region;
  }

  public void setRegion(String region) {
    this.region = region;
  }

  /** A community of another region than the one just chosen would show nobody. */
  public void regionChosen() {
    if (getCommunities().stream().noneMatch(each -> Objects.equals(each.id(), community))) {
      community = null;
    }
  }

  /** The community to show, or null for all. */
  public Long getCommunity() {
    return community;
  }

  public void setCommunity(Long community) {
    this.community = community;
  }

  public List<RollRow> getSelected() {
    return selected;
  }

  public void setSelected(List<RollRow> selected) {
    this.selected = selected == null ? new ArrayList<>() : selected;
  }

  /** The person whose evidence is open, or null. */
  public RollRow getPerson() {
    return person;
  }

  public List<EvidenceLine> getEvidence() {
    return evidence;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  /** Whether there is a marking that can be taken back at once. */
  public boolean isUndoable() {
    return lastBatch != null;
  }

  public int getLastCount() {
    return lastCount;
  }

  /** A region to choose. */
  public record RegionChoice(String code, String name) implements Serializable {}

  /** Pages of the roll, each read when it is shown. */
  private final class Rows extends LazyDataModel<RollRow> {
    @Override
    public int count(Map<String, FilterMeta> filters) {
      return rolls.count(session.id(), roll, filter());
    }

    @Override
    public List<RollRow> load(
        int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
      return rolls.page(session.id(), roll, filter(), order(sorts), first, size);
    }

    @Override
    public String getRowKey(RollRow row) {
      return String.valueOf(row.personId());
    }

    @Override
    public RollRow getRowData(String key) {
      return rolls.row(session.id(), Long.parseLong(key)).orElse(null);
    }

    private static Roll.Order order(Map<String, SortMeta> sorts) {
      return sorts.values().stream()
          .filter(
              sort -> sort.getOrder() != SortOrder.UNSORTED && "minutes".equals(sort.getField()))
          .findFirst()
          .map(
              sort ->
                  sort.getOrder() == SortOrder.DESCENDING
                      ? Roll.Order.MINUTES_DOWN
                      : Roll.Order.MINUTES)
          .orElse(Roll.Order.NAME);
    }
  }
}
