package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/** Who takes part in a course, for its staff. */
@Named
@ViewScoped
public class CourseParticipantsBean implements Serializable {
  @Inject private CourseService courses;
  @Inject private EnrollmentService enrollments;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private CurrentPage page;

  private String slug;
  private long courseId;
  private String titleUk;
  private String titleEn;
  private boolean workplaceAsked;
  private String search = "";
  private String emails;
  private String reason;
  private ParticipantRow chosen;
  private List<AddedLine> lines = List.of();
  private Participants participants;

  @PostConstruct
  void load() {
    slug = page.value("slug");
    Course course = courses.getBySlug(slug);
    courseId = course.getId();
    titleUk = course.getTitleUk();
    titleEn = course.getTitleEn();
    workplaceAsked = course.isWorkplaceAsked();
    enrollments.count(courseId, "");
    participants = new Participants();
  }

  /** The table's rows, a page at a time. */
  public class Participants extends LazyDataModel<ParticipantRow> {
    @Override
    public int count(Map<String, FilterMeta> filters) {
      return (int) enrollments.count(courseId, search);
    }

    @Override
    public List<ParticipantRow> load(
        int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
      Optional<SortMeta> chosenSort =
          sort.values().stream().filter(meta -> meta.getOrder() != SortOrder.UNSORTED).findFirst();
      ParticipantOrder order =
          chosenSort
              .map(meta -> ParticipantOrder.valueOf(meta.getField()))
              .orElse(ParticipantOrder.NAME);
      boolean descending =
          chosenSort.map(meta -> meta.getOrder() == SortOrder.DESCENDING).orElse(false);
      return enrollments.list(courseId, search, order, descending, first, size);
    }

    @Override
    public String getRowKey(ParticipantRow row) {
      return row.personId().toString();
    }

    @Override
    public ParticipantRow getRowData(String key) {
      return getWrappedData().stream()
          .filter(row -> row.personId().toString().equals(key))
          .findFirst()
          .orElse(null);
    }
  }

  /** Whether the course asks coordinators to confirm where people work. */
  public boolean isWorkplaceAsked() {
    return workplaceAsked;
  }

  /** Asks why the person is to leave. */
  public void choose(ParticipantRow row) {
    chosen = row;
    reason = "";
  }

  /** Leaves the person on the course. */
  public void keep() {
    chosen = null;
  }

  /** Takes the chosen person out of the course. */
  public String remove() {
    try {
      enrollments.remove(courseId, chosen.personId(), reason);
      notices.afterRedirect("course.participants.removed", chosen.nameUk());
      return routes.redirect(Route.MANAGE_PARTICIPANTS, slug);
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  /** Adds the people with the typed addresses; those with whom something is left stay there. */
  public void add() {
    try {
      lines = enrollments.add(slug, emails);
      long added = lines.stream().filter(l -> l.outcome() == AddedLine.Outcome.ADDED).count();
      long left = lines.stream().filter(line -> !line.outcome().isDone()).count();
      notices.info("course.participants.added", added, left);
      emails =
          lines.stream()
              .filter(line -> !line.outcome().isDone())
              .map(AddedLine::typed)
              .collect(Collectors.joining("\n"));
    } catch (RefusedException refused) {
      notices.error(refused);
    }
  }

  /** What became of each address that was added last. */
  public List<AddedLine> getLines() {
    return lines;
  }

  public String getSlug() {
    return slug;
  }

  public String getTitleUk() {
    return titleUk;
  }

  public String getTitleEn() {
    return titleEn;
  }

  public Participants getParticipants() {
    return participants;
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search == null ? "" : search;
  }

  public String getEmails() {
    return emails;
  }

  public void setEmails(String emails) {
    this.emails = emails;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public ParticipantRow getChosen() {
    return chosen;
  }
}
