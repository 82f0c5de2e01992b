package eu.cities4cities.academy.attendance.absence;

import eu.cities4cities.academy.attendance.AttendanceDecision;
import eu.cities4cities.academy.attendance.AttendanceService;
import eu.cities4cities.academy.attendance.OutageReason;
import eu.cities4cities.academy.attendance.Reason;
import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.session.SessionVisit;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.file.FileService;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A participant's absence from a session: an excuse, the recording's questions, an appeal. */
@Named
@RequestScoped
public class AbsenceBean {
  @Inject private SessionService sessions;
  @Inject private AttendanceService attendance;
  @Inject private ExcuseService excuses;
  @Inject private AppealService appeals;
  @Inject private MakeUpService makeUp;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private HttpServletRequest request;

  private SessionFacts session;
  private boolean enrolled;
  private AttendanceDecision decision;
  private List<Excuse> asked;
  private List<Appeal> appealed;
  private MakeUp madeUp;
  private String reason;
  private String text;
  private String question;
  private Part document;

  @PostConstruct
  void open() {
    SessionVisit visit = sessions.visit(page.id("id"));
    session = visit.session();
    enrolled = visit.enrolled();
    decision = attendance.mine(List.of(session)).get(session.id());
    asked = enrolled ? excuses.mine(session.id()) : List.of();
    appealed = enrolled ? appeals.mine(session.id()) : List.of();
    madeUp = enrolled ? makeUp.mine(session.id()) : MakeUp.at(MakeUp.Step.NOTHING);
  }

  /** Asks for the session to be excused. */
  public String excuse() {
    try {
      OutageReason why = reason == null || reason.isBlank() ? null : OutageReason.valueOf(reason);
      if (document == null || document.getSize() == 0) {
        excuses.ask(session.id(), why, text, null);
      } else {
        try (InputStream in = document.getInputStream()) {
          excuses.ask(
              session.id(), why, text, new FileService.Upload(document.getSubmittedFileName(), in));
        }
      }
      return done("attendance.excuse.sent");
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException("The upload could not be read", e);
    }
  }

  /** Asks how the session was counted. */
  public String appeal() {
    try {
      appeals.ask(session.id(), question);
      return done("attendance.appeal.sent");
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  /** Leads to the recording; from then on the questions about it may be answered. */
  public String watch() {
    try {
      makeUp.watch(session.id());
      return routes.redirect(Route.SESSION, session.id()) + "#recording";
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  /** Answers the questions about the recording. */
  public String answer() {
    Map<Integer, Integer> answers = new HashMap<>();
    for (MakeUp.Question each : madeUp.questions()) {
      String chosen = request.getParameter("q" + each.place());
      if (chosen != null && chosen.matches("[0-2]")) {
        answers.put(each.place(), Integer.valueOf(chosen));
      }
    }
    try {
      int right = makeUp.answer(session.id(), answers);
      if (right == MakeUpQuestion.NEEDED) {
        return done("attendance.makeUp.done");
      }
      notices.afterRedirect("attendance.makeUp.notAll", right, MakeUpQuestion.NEEDED);
      return routes.redirect(Route.ABSENCE, session.id());
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  private String done(String key) {
    notices.afterRedirect(key);
    return routes.redirect(Route.ABSENCE, session.id());
  }

  public SessionFacts getSession() {
    return session;
  }

  public boolean isEnrolled() {
    return enrolled;
  }

  /** Why the session counts as what it does; null while it lies ahead. */
  public Reason getStanding() {
    return decision == null ? null : decision.reason();
  }

  public List<Excuse> getAsked() {
    return asked;
  }

  public List<Appeal> getAppealed() {
    return appealed;
  }

  /** How far the reader is with making the session up. */
  public MakeUp getMakeUp() {
    return madeUp;
  }

  /** Whether another excuse may be asked: none waits and none was accepted. */
  public boolean isMayAsk() {
    return enrolled
        && !session.cancelled()
        && asked.stream().allMatch(each -> each.getStatus() == ExcuseStatus.REFUSED);
  }

  /** Whether something may be asked about the count: the session has begun, and nothing waits. */
  public boolean isMayAppeal() {
    return enrolled
        && decision != null
        && appealed.stream().allMatch(each -> each.getAnsweredAt() != null);
  }

  /** The reasons to choose from. */
  public OutageReason[] getReasons() {
    return OutageReason.values();
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getQuestion() {
    return question;
  }

  public void setQuestion(String question) {
    this.question = question;
  }

  public Part getDocument() {
    return document;
  }

  public void setDocument(Part document) {
    this.document = document;
  }
}
