package eu.cities4cities.academy.course.task;

import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.shared.web.CurrentPage;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The queue of handed-in work of a course. */
@Named
@ViewScoped
public class TaskQueueBean implements Serializable {
  @Inject private TaskReview review;
  @Inject private TaskEditing tasks;
  @Inject private CourseService courses;
  @Inject private CurrentPage page;

  private String slug;
  private long courseId;
  private String courseUk;
  private String courseEn;
  private List<TaskEditing.Listed> choices;
  private Long task;
  private SubmissionStatus status = SubmissionStatus.HANDED_IN;
  private String search = "";
  private Queue queue;

  @PostConstruct
  void open() {
    slug = page.value("slug");
    Course course = courses.getBySlug(slug);
    courseId = course.getId();
    courseUk = course.getTitleUk();
    courseEn = course.getTitleEn();
    choices = tasks.list(slug);
    queue = new Queue();
  }

  private QueueQuery query() {
    return new QueueQuery(courseId, task, status, search);
  }

  /** The rows of the table, a page at a time. */
  public class Queue extends LazyDataModel<SubmissionRow> {
    @Override
    public int count(Map<String, FilterMeta> filters) {
      return (int) review.count(query());
    }

    @Override
    public List<SubmissionRow> load(
        int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
      return review.list(query(), first, size);
    }

    @Override
    public String getRowKey(SubmissionRow row) {
      return row.id().toString();
    }

    @Override
    public SubmissionRow getRowData(String key) {
      return getWrappedData().stream()
          .filter(row -> row.id().toString().equals(key))
          .findFirst()
          .orElse(null);
    }
  }

  public String getSlug() {
    return slug;
  }

  public String getCourseUk() {
    return courseUk;
  }

  public String getCourseEn() {
    return courseEn;
  }

  /** The tasks to choose from. */
  public List<TaskEditing.Listed> getChoices() {
    return choices;
  }

  public Queue getQueue() {
    return queue;
  }

  public Long getTask() {
    return task;
  }

  public void setTask(Long task) {
    this.task = task;
  }

  public SubmissionStatus getStatus() {
    return status;
  }

  public void setStatus(SubmissionStatus status) {
    this.status = status;
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search;
  }
}
