package eu.cities4cities.academy.harness;

/** The sample quiz of the course that is running, made long enough and open to everybody. */
public final class LongQuiz {
  private LongQuiz() {}

  /**
   * Leaves the quiz its single-choice questions and fills it up with copies of the first of them,
   * so that one way of answering fits each.
   *
   * @return the quiz's id
   */
  public static long of(LaunchedAcademy academy, int questions) {
    long quiz =
        academy.number(
            "SELECT MAX(q.id) FROM quiz q JOIN course_session s ON s.course_id = q.course_id"
                + " WHERE s.status = 'LIVE' AND q.published AND q.counts AND NOT q.practice");
    academy.change(
        "UPDATE quiz SET opens_at = NOW() - INTERVAL 2 DAY, closes_at = NOW() + INTERVAL 2 DAY,"
            + " time_limit_minutes = 180, attempts_allowed = 1000 WHERE id = ?",
        quiz);
    long first =
        academy.number(
            "SELECT s.question_id FROM quiz_slot s JOIN question q ON q.id = s.question_id"
                + " JOIN question_version v ON v.id = q.current_version AND v.kind = 'SINGLE'"
                + " WHERE s.quiz_id = ? ORDER BY s.position LIMIT 1",
            quiz);
    academy.change(
        "DELETE FROM quiz_slot WHERE quiz_id = ? AND NOT EXISTS (SELECT 1 FROM question q"
            + " JOIN question_version v ON v.id = q.current_version AND v.kind = 'SINGLE'"
            + " WHERE q.id = quiz_slot.question_id)",
        quiz);
    for (long held = slots(academy, quiz); held < questions; held++) {
      copy(academy, quiz, first);
    }
    return quiz;
  }

  private static long slots(LaunchedAcademy academy, long quiz) {
    return academy.number("SELECT COUNT(*) FROM quiz_slot WHERE quiz_id = ?", quiz);
  }

  private static void copy(LaunchedAcademy academy, long quiz, long from) {
    academy.change(
        "INSERT INTO question (course_id, category_id, name, fingerprint, retired)"
            + " SELECT course_id, category_id, name, fingerprint, retired FROM question WHERE id = ?",
        from);
    long question = academy.number("SELECT MAX(id) FROM question");
    academy.change(
        "INSERT INTO question_version (question_id, number, content, created_at)"
            + " SELECT ?, 1, content, created_at FROM question_version v"
            + " WHERE v.id = (SELECT current_version FROM question WHERE id = ?)",
        question,
        from);
    academy.change(
        "UPDATE question SET current_version = (SELECT MAX(id) FROM question_version WHERE"
            + " question_id = ?) WHERE id = ?",
        question,
        question);
    academy.change(
        "INSERT INTO quiz_slot (quiz_id, position, page, question_id, draws)"
            + " SELECT ?, MAX(position) + 1, MAX(page), ?, 1 FROM quiz_slot WHERE quiz_id = ?",
        quiz,
        question,
        quiz);
  }
}
