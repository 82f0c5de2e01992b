package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.quiz.bank.CurrentVersion;
import eu.cities4cities.academy.quiz.bank.QuestionBank;
import eu.cities4cities.academy.shared.PageMemory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the places of a quiz stand for: the questions that a new attempt is asked. */
@ApplicationScoped
class QuizContents {
  @Inject private PageMemory memory;
  @Inject private QuizRepository quizzes;
  @Inject private QuestionBank bank;

  /** A place with the questions that it may ask, in the version that is asked now. */
  record Place(QuizSlot slot, List<CurrentVersion> choices) {}

  /** The places of a quiz in order, without those whose question has been retired. */
  List<Place> places(Quiz quiz) {
    return places(quiz.getCourseId(), quizzes.listSlots(quiz.getId()));
  }

  /** These places of a course's quizzes, without those whose question has been retired. */
  List<Place> places(long courseId, List<QuizSlot> slots) {
    Map<Long, CurrentVersion> fixed =
        bank
            .current(
                slots.stream()
                    .filter(slot -> !slot.isDrawn())
                    .map(QuizSlot::getQuestionId)
                    .toList())
            .stream()
            .collect(Collectors.toMap(CurrentVersion::question, Function.identity()));
    List<Place> places = new ArrayList<>();
    for (QuizSlot slot : slots) {
      if (slot.isDrawn()) {
        places.add(new Place(slot, bank.drawable(courseId, slot.getCategoryId(), slot.getTag())));
      } else if (fixed.containsKey(slot.getQuestionId())) {
        places.add(new Place(slot, List.of(fixed.get(slot.getQuestionId()))));
      }
    }
    return places;
  }

  /** The questions of a new attempt: what is fixed, and what that seed draws. */
  List<AttemptPlan.Item> draw(Quiz quiz, long seed) {
    return SlotDraw.of(places(quiz), seed);
  }

  /** How much a new attempt is asked. */
  QuizSize size(Quiz quiz) {
    // A course's page asks for each in the list of quizzes and again in what counts for the award.
    long course = quiz.getCourseId();
    return memory
        .once(List.of("quizSizes", course), () -> sizes(course))
        .getOrDefault(quiz.getId(), new QuizSize(0, 0));
  }

  private Map<Long, QuizSize> sizes(long courseId) {
    return places(courseId, quizzes.listSlotsOfCourse(courseId)).stream()
        .collect(
            Collectors.groupingBy(
                place -> place.slot().getQuiz().getId(),
                Collectors.collectingAndThen(Collectors.toList(), this::sizeOf)));
  }

  /** How much these places ask. */
  QuizSize sizeOf(List<Place> places) {
    int questions = 0;
    int points = 0;
    List<Integer> sizes = SlotDraw.sizes(places);
    for (int number = 0; number < places.size(); number++) {
      Place place = places.get(number);
      boolean asks = place.choices().stream().anyMatch(each -> each.kind().isAsked());
      int drawn = asks ? sizes.get(number) : 0;
      int best = place.choices().stream().mapToInt(CurrentVersion::points).max().orElse(0);
      questions += drawn;
      points += drawn * (place.slot().getPoints() == null ? best : place.slot().getPoints());
    }
    return new QuizSize(questions, points);
  }
}
