package eu.cities4cities.academy.session;

import eu.cities4cities.academy.course.RosterService;
import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Questions to the speaker of a session: asked and voted for by its people, led by its staff. */
@Service
public class SpeakerBoard {
  /** How long after a session its questions may still be asked, for written answers. */
  private static final Duration OPEN_AFTER = Duration.ofHours(24);

  private static final int MOST_OPEN = 5;
  private static final int LONGEST = 500;

  @Inject private SpeakerQuestionRepository questions;
  @Inject private CourseSessionRepository sessions;
  @Inject private SessionService sessionService;
  @Inject private RosterService roster;
  @Inject private AuditTrail audit;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** Whether the caller may read the session's board: takes part, or runs the course. */
  @SignedIn
  public boolean isMine(SessionFacts session) {
    return caller.mayRunCourse(session.courseId())
        || roster.find(session.courseId(), caller.personId()).isPresent();
  }

  /** Whether questions may be asked and voted for now. */
  @SignedIn
  public boolean isOpen(SessionFacts session) {
    return !session.cancelled() && clock.instant().isBefore(session.until().plus(OPEN_AFTER));
  }

  /** The session's questions: open ones first, the most wanted first. */
  @SignedIn
  public List<BoardQuestion> list(long sessionId) {
    requireMine(sessionId);
    return views(sessionId, false);
  }

  /** A number that changes with the board. */
  @SignedIn
  public long revision(long sessionId) {
    requireMine(sessionId);
    return questions.revision(sessionId);
  }

  /**
   * Asks a question; the same question asked again by a second press is asked once.
   *
   * @param named whether the caller's name is shown beside it
   * @throws TooManyQuestionsException if the caller's questions already wait for answers
   */
  @SignedIn
  public void ask(long sessionId, String typed, boolean named) {
    requireOpen(sessionId);
    String text = typed == null ? "" : typed.strip().replaceAll("\\s+", " ");
    if (text.isEmpty()) {
      throw new InvalidInputException("session.board.empty");
    }
    if (text.length() > LONGEST) {
      throw new InvalidInputException("session.board.long", LONGEST);
    }
    long me = caller.personId();
    if (questions.hasText(sessionId, me, text)) {
      return;
    }
    if (questions.countOpen(sessionId, me) >= MOST_OPEN) {
      throw new TooManyQuestionsException(MOST_OPEN);
    }
    questions.add(
        new SpeakerQuestion(
            sessions.find(sessionId).orElseThrow(),
            me,
            named ? caller.facts().name() : null,
            text,
            clock.instant()));
    questions.bump(sessionId);
  }

  /** The caller has the same question, or takes that back; one vote each. */
  @SignedIn
  public void vote(long sessionId, long questionId, boolean wanted) {
    requireOpen(sessionId);
    SpeakerQuestion question = onBoard(sessionId, questionId);
    boolean own = question.getPersonId() != null && question.getPersonId() == caller.personId();
    questions.lock(questionId);
    if (!own && questions.vote(questionId, caller.personId(), wanted)) {
      questions.bump(sessionId);
    }
  }

  /** The caller takes a question of theirs back that was not answered. */
  @SignedIn
  public void withdraw(long sessionId, long questionId) {
    requireMine(sessionId);
    SpeakerQuestion question = onBoard(sessionId, questionId);
    if (question.getPersonId() == null || question.getPersonId() != caller.personId()) {
      throw new AccessDeniedException();
    }
    if (question.getAnsweredAt() == null) {
      questions.remove(question);
      questions.bump(sessionId);
    }
  }

  /** The session's questions for its staff, hidden ones included. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<BoardQuestion> listForStaff(long sessionId) {
    requireStaff(sessionId);
    return views(sessionId, true);
  }

  /** Marks a question as answered, or as open again. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void setAnswered(long sessionId, long questionId, boolean answered) {
    requireStaff(sessionId);
    question(sessionId, questionId).setAnsweredAt(answered ? clock.instant() : null);
    questions.bump(sessionId);
  }

  /** Takes a question from the board; the reason is kept in the audit trail. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void hide(long sessionId, long questionId, String reason) {
    requireStaff(sessionId);
    if (reason == null || reason.isBlank()) {
      throw new InvalidInputException("session.board.reasonNeeded");
    }
    String why = reason.strip().substring(0, Math.min(LONGEST, reason.strip().length()));
    question(sessionId, questionId).hide(why, clock.instant());
    questions.bump(sessionId);
    record("session.board.hide", questionId, why);
  }

  /** Brings a hidden question back. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void unhide(long sessionId, long questionId) {
    requireStaff(sessionId);
    question(sessionId, questionId).unhide();
    questions.bump(sessionId);
    record("session.board.unhide", questionId, null);
  }

  private void record(String action, long questionId, String reason) {
    audit.record(
        new AuditTrail.Change(
            action, "SpeakerQuestion", String.valueOf(questionId), null, null, reason));
  }

  private List<BoardQuestion> views(long sessionId, boolean withHidden) {
    long me = caller.personId();
    Set<Long> voted = questions.listVoted(sessionId, me);
    return questions.list(sessionId, withHidden).stream()
        .map(
            question ->
                new BoardQuestion(
                    question.getId(),
                    question.getText(),
                    question.getAskedAs(),
                    question.getVotes(),
                    voted.contains(question.getId()),
                    question.getPersonId() != null && question.getPersonId() == me,
                    question.getAskedAt(),
                    question.getAnsweredAt() != null,
                    question.getHiddenAt() == null ? null : question.getHiddenReason()))
        .toList();
  }

  private SpeakerQuestion onBoard(long sessionId, long questionId) {
    SpeakerQuestion question = question(sessionId, questionId);
    if (question.getHiddenAt() != null) {
      throw new NotFoundException("question " + questionId);
    }
    return question;
  }

  private SpeakerQuestion question(long sessionId, long questionId) {
    return questions
        .find(questionId)
        .filter(found -> found.getSession().getId() == sessionId)
        .orElseThrow(() -> new NotFoundException("question " + questionId));
  }

  private SessionFacts requireMine(long sessionId) {
    SessionFacts session = sessionService.facts(sessionId);
    if (!isMine(session)) {
      throw new AccessDeniedException();
    }
    return session;
  }

  private void requireOpen(long sessionId) {
    if (!isOpen(requireMine(sessionId))) {
      throw new BoardClosedException();
    }
  }

  private void requireStaff(long sessionId) {
    caller.requireCourseStaff(sessionService.facts(sessionId).courseId());
  }
}
