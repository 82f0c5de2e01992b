package eu.cities4cities.academy.course.task;

import eu.cities4cities.academy.shared.Caller;
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

/** Handed-in work before its trainer. */
@Named
@ViewScoped
public class TaskReviewBean implements Serializable {
  @Inject private TaskReview review;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Caller caller;

  private long id;
  private int number;
  private String comment;
  private transient TaskReview.Reviewed work;

  @PostConstruct
  void open() {
    id = page.id("id");
    number = getWork().latest().getNumber();
  }

  /** Accepts the work. */
  public String accept() {
    return decide(() -> review.accept(id, number, comment), "course.review.accepted");
  }

  /** Returns the work with the comment. */
  public String giveBack() {
    return decide(() -> review.giveBack(id, number, comment), "course.review.returned");
  }

  private String decide(Runnable step, String done) {
    try {
      step.run();
      notices.afterRedirect(done);
      return routes.redirect(Route.MANAGE_SUBMISSION, id);
    } catch (RefusedException refused) {
      work = null;
      number = getWork().latest().getNumber();
      notices.error(refused);
      return null;
    }
  }

  /** Takes the decision back. */
  public String undo() {
    return decide(() -> review.undo(id), "course.review.undone");
  }

  /** The page of the work that has waited longest besides this; null if nothing else waits. */
  public String getNext() {
    return review.next(id).map(next -> routes.to(Route.MANAGE_SUBMISSION, next)).orElse(null);
  }

  /** The work with all its versions. */
  public TaskReview.Reviewed getWork() {
    if (work == null) {
      work = review.open(id);
    }
    return work;
  }

  /** True if it waits for a decision. */
  public boolean isWaiting() {
    return getWork().status() == SubmissionStatus.HANDED_IN;
  }

  /** True if the last decision can be taken back: nobody has written on since. */
  public boolean isUndoable() {
    return getWork().latest().getDecision() != null
        && getWork().latest().getDecision() == getWork().status();
  }

  /** A question in the reader's language. */
  public String label(TaskField field) {
    return field.label(caller.language());
  }

  public String getComment() {
    return comment;
  }

  public void setComment(String comment) {
    this.comment = comment;
  }
}
