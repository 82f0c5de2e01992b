package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.quiz.bank.BankFilter;
import eu.cities4cities.academy.quiz.bank.BankRow;
import eu.cities4cities.academy.quiz.bank.BankService;
import eu.cities4cities.academy.quiz.bank.QuestionBank;
import eu.cities4cities.academy.quiz.bank.QuestionVersions;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a quiz is made of: fixed questions and random draws, their order, pages and points. */
@Service
public class QuizSlotService {
  private static final int MOST_DRAWN = 100;
  private static final int MOST_FOUND = 20;
  private static final String ACTION = "quiz.question";

  @Inject private QuizRepository quizzes;
  @Inject private QuizContents contents;
  @Inject private QuestionBank bank;
  @Inject private BankService lists;
  @Inject private QuestionVersions versions;
  @Inject private AuditTrail audit;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** The places of a quiz in order, without those whose question has been retired. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<SlotRow> list(long quizId) {
    return rows(contents.places(mine(quizId)));
  }

  /** The places that were taken out last and can be put back, the latest first. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<SlotRow> removed(long quizId) {
    Quiz quiz = mine(quizId);
    Set<Long> asked = fixed(quizzes.listSlots(quizId));
    List<QuizSlot> gone =
        quizzes.listRemovedSlots(quizId).stream()
            .filter(slot -> !asked.contains(slot.getQuestionId()) && hasItsCategory(quiz, slot))
            .toList();
    return rows(contents.places(quiz.getCourseId(), gone));
  }

  private boolean hasItsCategory(Quiz quiz, QuizSlot slot) {
    return slot.getCategoryId() == null
        || bank.findCategory(quiz.getCourseId(), slot.getCategoryId()).isPresent();
  }

  private List<SlotRow> rows(List<QuizContents.Place> places) {
    List<SlotRow> rows = new ArrayList<>();
    for (QuizContents.Place place : places) {
      QuizSlot slot = place.slot();
      int before = rows.isEmpty() ? slot.getPage() : rows.get(rows.size() - 1).page();
      rows.add(
          new SlotRow(
              slot.getId(),
              slot.getPage(),
              slot.getPage() != before,
              slot.getQuestionId(),
              slot.isDrawn() ? null : versions.get(place.choices().get(0).version()),
              slot.getDraws(),
              slot.getCategoryId(),
              slot.getTag(),
              place.choices().size(),
              slot.getPoints()));
    }
    return rows;
  }

  /** How many questions a new attempt is asked and what a faultless one gets. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public QuizSize size(long quizId) {
    return contents.size(mine(quizId));
  }

  /** The categories of the course's bank by their number, as full paths. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public Map<Long, String> categories(long quizId) {
    Map<Long, String> paths = new LinkedHashMap<>();
    bank.categoryPaths(mine(quizId).getCourseId())
        .forEach(
            (id, path) ->
                paths.put(
                    id,
                    path.stream()
                        .map(each -> each.name().in(caller.language()))
                        .collect(Collectors.joining(" / "))));
    return paths;
  }

  /** Questions of the bank that the quiz does not ask yet and that have what was typed. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<BankRow> find(long quizId, String typed) {
    Quiz quiz = mine(quizId);
    Set<Long> asked = fixed(quizzes.listSlots(quizId));
    var wanted = new BankFilter(typed, null, null, "", BankFilter.Show.ASKED);
    return lists.list(quiz.getCourseId(), wanted, 0, MOST_FOUND + asked.size()).stream()
        .filter(row -> !asked.contains(row.id()))
        .limit(MOST_FOUND)
        .toList();
  }

  /** Puts a question of the bank at the quiz's end; nothing happens if it is there. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void add(long quizId, long questionId) {
    Quiz quiz = mine(quizId);
    bank.find(questionId)
        .filter(question -> question.getCourseId() == quiz.getCourseId() && !question.isRetired())
        .orElseThrow(() -> new NotFoundException("question " + questionId));
    List<QuizSlot> slots = quizzes.listSlots(quizId);
    if (fixed(slots).contains(questionId)) {
      return;
    }
    quizzes.add(QuizSlot.of(quiz, slots.size() + 1, new SlotOrder(slots).lastPage(), questionId));
    record(quiz, null, "question " + questionId);
  }

  /** Puts questions to be drawn at the quiz's end. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void addDraw(long quizId, SlotForm form) {
    Quiz quiz = mine(quizId);
    check(quiz, form);
    List<QuizSlot> slots = quizzes.listSlots(quizId);
    QuizSlot slot =
        QuizSlot.drawing(
            quiz,
            slots.size() + 1,
            new SlotOrder(slots).lastPage(),
            form.getDraws(),
            form.getCategory(),
            form.tag());
    slot.weigh(form.getPoints());
    quizzes.add(slot);
    record(quiz, null, told(slot));
  }

  /** Changes what places draw and what their questions are worth. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void change(long quizId, List<SlotForm> forms) {
    Quiz quiz = mine(quizId);
    List<QuizSlot> slots = quizzes.listSlots(quizId);
    for (SlotForm form : forms) {
      QuizSlot slot = find(slots, form.getRow().id());
      check(quiz, form);
      if (form.getPoints() != null && !slot.isDrawn() && !form.getRow().content().mayWeigh()) {
        throw new InvalidInputException("quiz.slot.fixedPoints");
      }
      String before = told(slot);
      if (slot.isDrawn()) {
        slot.draw(form.getDraws(), form.getCategory(), form.tag());
      }
      slot.weigh(form.getPoints());
      if (!before.equals(told(slot))) {
        record(quiz, before, told(slot));
      }
    }
  }

  /** Moves a place up (-1) or down (1) by one; the pages keep their sizes. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void move(long quizId, long slotId, int step) {
    mine(quizId);
    List<QuizSlot> slots = quizzes.listSlots(quizId);
    new SlotOrder(slots).move(find(slots, slotId), step);
  }

  /** Begins a new page with the place, or joins its page with the one before. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void breakPage(long quizId, long slotId) {
    Quiz quiz = mine(quizId);
    List<QuizSlot> slots = quizzes.listSlots(quizId);
    new SlotOrder(slots).breakPage(find(slots, slotId));
    quiz.showOneAtATime(false);
  }

  /**
   * So many places on each page, the first ones first; 0 puts all on one, and 1 shows one question
   * at a time.
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void paginate(long quizId, int each) {
    Quiz quiz = mine(quizId);
    if (each < 0) {
      throw new InvalidInputException("quiz.slot.pageSize");
    }
    new SlotOrder(quizzes.listSlots(quizId)).paginate(each);
    quiz.showOneAtATime(each == 1);
    record(quiz, null, "pages of " + each);
  }

  /** Takes a place out: new attempts are not asked it. Its questions stay in the bank. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void remove(long quizId, long slotId) {
    Quiz quiz = mine(quizId);
    List<QuizSlot> slots = quizzes.listSlots(quizId);
    QuizSlot gone = find(slots, slotId);
    new SlotOrder(slots).remove(gone, clock.instant());
    record(quiz, told(gone), null);
  }

  /** Puts a place that was taken out back where it stood. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void putBack(long quizId, long slotId) {
    Quiz quiz = mine(quizId);
    List<QuizSlot> slots = quizzes.listSlots(quizId);
    if (slots.stream().anyMatch(slot -> slot.getId() == slotId)) {
      // Pressed twice, or a colleague was faster.
      return;
    }
    QuizSlot back = find(quizzes.listRemovedSlots(quizId), slotId);
    if (!back.isDrawn() && fixed(slots).contains(back.getQuestionId())) {
      throw new InvalidInputException("quiz.slot.asked");
    }
    new SlotOrder(slots).putBack(back);
    record(quiz, null, told(back));
  }

  /** The questions that places ask everybody. */
  private static Set<Long> fixed(List<QuizSlot> slots) {
    return slots.stream()
        .filter(slot -> !slot.isDrawn())
        .map(QuizSlot::getQuestionId)
        .collect(Collectors.toSet());
  }

  private void check(Quiz quiz, SlotForm form) {
    if (form.getDraws() < 1 || form.getDraws() > MOST_DRAWN) {
      throw new InvalidInputException("quiz.slot.draws", MOST_DRAWN);
    }
    if (form.getPoints() != null
        && (form.getPoints() < 1 || form.getPoints() > QuestionContent.MOST_POINTS)) {
      throw new InvalidInputException("quiz.slot.points", QuestionContent.MOST_POINTS);
    }
    if (form.getCategory() != null
        && bank.findCategory(quiz.getCourseId(), form.getCategory()).isEmpty()) {
      throw new NotFoundException("category " + form.getCategory());
    }
  }

  private static QuizSlot find(List<QuizSlot> slots, long slotId) {
    return slots.stream()
        .filter(slot -> slot.getId() == slotId)
        .findFirst()
        .orElseThrow(() -> new NotFoundException("slot " + slotId));
  }

  /** The place in words for the audit trail. */
  private static String told(QuizSlot slot) {
    String what =
        slot.isDrawn()
            ? slot.getDraws() + " of category " + slot.getCategoryId() + ", tag " + slot.getTag()
            : "question " + slot.getQuestionId();
    return slot.getPoints() == null ? what : what + ", points " + slot.getPoints();
  }

  private Quiz mine(long quizId) {
    Quiz quiz = quizzes.find(quizId).orElseThrow(() -> new NotFoundException("quiz " + quizId));
    caller.requireCourseStaff(quiz.getCourseId());
    return quiz;
  }

  private void record(Quiz quiz, String before, String after) {
    audit.record(
        new AuditTrail.Change(ACTION, "Quiz", String.valueOf(quiz.getId()), before, after, null));
  }
}
