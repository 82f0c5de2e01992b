package eu.cities4cities.academy.quiz.bank;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.launch.OwnDatabase;
import eu.cities4cities.academy.quiz.question.Answer;
import eu.cities4cities.academy.quiz.question.Choice;
import eu.cities4cities.academy.quiz.question.Choices;
import eu.cities4cities.academy.quiz.question.Cloze;
import eu.cities4cities.academy.quiz.question.Marking;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.quiz.question.ShortAnswer;
import eu.cities4cities.academy.quiz.question.Weight;
import eu.cities4cities.academy.quiz.question.Words;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A database in which a quiz had been taken before questions were documents of a bank: what was
 * asked and answered then is the same after the migrations.
 */
class OldQuestionsIT {
  private static final String WITH_CHOICES_ONLY = "20261128.2440";
  private static final String WITH_THE_FIRST_FINGERPRINT = "20261128.2606";
  private static final String LATEST = "latest";

  /** With everything that a document writes otherwise than a column does. */
  private static final Words TRICKY =
      new Words(
          "Що таке «ґанок» \\ \"ganok\"?\nОберіть: 👍", "What is a \"porch\"?\tChoose / pick");

  @TempDir private static Path folder;

  private static OwnDatabase database;

  private Connection connection;

  @BeforeAll
  static void start() {
    database = OwnDatabase.start(folder, step -> {});
  }

  @AfterAll
  static void stop() {
    database.stop();
  }

  @BeforeEach
  void anOldCourse() throws SQLException {
    schema(WITH_CHOICES_ONLY).clean();
    migrate(WITH_CHOICES_ONLY);
    connection = DriverManager.getConnection(database.url(), database.user(), database.password());
    // What a column holds that is not named does not matter here.
    run("SET SESSION sql_mode = ''");
    run("INSERT INTO community (id) VALUES (1)");
    run("INSERT INTO person (id, email, community_id) VALUES (7, 'olena@hromada.example', 1)");
    run("INSERT INTO course (id, slug) VALUES (3, 'letters')");
    run("INSERT INTO quiz (id, course_id, title_uk, title_en) VALUES (4, 3, 'Тест', 'Quiz')");
    run("INSERT INTO quiz (id, course_id, title_uk, title_en) VALUES (5, 3, 'Другий', 'Other')");
  }

  @AfterEach
  void disconnect() throws SQLException {
    connection.close();
  }

  @Test
  void questionsAreWhatTheyWere() throws SQLException {
    question(11, 4, 2, false);
    version(21, 11, 1, "SINGLE", new Words("Було", ""), 1, false, 0);
    version(22, 11, 2, "SINGLE", TRICKY, 3, false, 0);
    choice(22, 1, true, new Words("Ґанок", "Porch"), new Words("Так", "Yes"));
    choice(22, 2, false, new Words("Дах \"\\", ""), Words.NONE);
    question(12, 4, 1, false);
    version(23, 12, 1, "MULTIPLE", new Words("", "In English only"), 5, true, 25);
    choice(23, 1, true, new Words("1", "1"), Words.NONE);
    choice(23, 2, true, new Words("2", "2"), Words.NONE);
    choice(23, 3, false, new Words("3", "3"), Words.NONE);
    migrate(LATEST);

    assertThat(content(22))
        .isEqualTo(
            new QuestionContent(
                TRICKY,
                3,
                new Words("Пояснення", "Feedback"),
                List.of(),
                new Choices(
                    false,
                    Marking.ALL_OR_NOTHING,
                    0,
                    List.of(
                        new Choice(
                            1, new Words("Ґанок", "Porch"), Weight.FULL, new Words("Так", "Yes")),
                        new Choice(2, new Words("Дах \"\\", ""), 0, Words.NONE)))));
    Choices several = (Choices) content(23).interaction();
    assertThat(several.several()).isTrue();
    assertThat(several.marking()).isEqualTo(Marking.EQUAL_SHARES);
    assertThat(several.penaltyPercent()).isEqualTo(25);
    assertThat(content(23).score(Answer.of("1", "2")))
        .isEqualTo(content(23).score(content(23).interaction().key()));
    assertThat(all("SELECT CONCAT_WS(' ', kind, points) FROM question_version ORDER BY id"))
        .containsExactly("SINGLE 1", "SINGLE 3", "MULTIPLE 5");
    assertThat(all("SELECT text_uk FROM question_version WHERE id = 22"))
        .containsExactly(TRICKY.uk());
    for (long version : List.of(22L, 23L)) {
      assertThat(fingerprint(version)).isEqualTo(Fingerprint.of(content(version)));
    }
  }

  @Test
  void quizzesAskTheSameInTheSameOrder() throws SQLException {
    question(11, 4, 2, false);
    question(12, 4, 1, false);
    question(13, 4, 3, true);
    question(14, 5, 1, false);
    for (long question = 11; question <= 14; question++) {
      version(question + 10, question, 1, "SINGLE", TRICKY, 1, false, 0);
      choice(question + 10, 1, true, new Words("1", "1"), Words.NONE);
    }
    migrate(LATEST);
    assertThat(
            all(
                "SELECT CONCAT_WS(' ', quiz_id, position, page, question_id) FROM quiz_slot"
                    + " ORDER BY quiz_id, position"))
        .containsExactly("4 1 1 12", "4 2 1 11", "5 1 1 14");
    assertThat(all("SELECT CONCAT_WS(' ', id, course_id, retired) FROM question ORDER BY id"))
        .containsExactly("11 3 0", "12 3 0", "13 3 1", "14 3 0");
  }

  @Test
  void answersAreWhatTheyWere() throws SQLException {
    question(11, 4, 1, false);
    version(21, 11, 1, "MULTIPLE", TRICKY, 2, true, 0);
    choice(21, 1, true, new Words("1", "1"), Words.NONE);
    choice(21, 2, true, new Words("2", "2"), Words.NONE);
    choice(21, 10, false, new Words("3", "3"), Words.NONE);
    run(
        "INSERT INTO quiz_attempt (id, public_id, quiz_id, person_id, number, plan, status, got, total)"
            + " VALUES (8, 'abc', 4, 7, 1, '11:21', 'SUBMITTED', 12, 24)");
    run(
        "INSERT INTO attempt_answer (attempt_id, question_id, writer, sequence, choices, standing)"
            + " VALUES (8, 11, 1, 1, '1,10', 'COUNTS'), (8, 11, 1, 2, '', 'COUNTS'),"
            + " (8, 11, 2, 1, '2', 'COUNTS')");
    migrate(LATEST);
    List<String> answers = all("SELECT answer FROM attempt_answer ORDER BY writer, sequence");
    assertThat(answers.stream().map(OldQuestionsIT::texts))
        .containsExactly(List.of("1", "10"), List.of(), List.of("2"));
    assertThat(content(21).read(texts(answers.get(0)))).isPresent();
    assertThat(all("SELECT CONCAT_WS(' ', status, got, total) FROM quiz_attempt"))
        .containsExactly("SUBMITTED 12 24");
  }

  @Test
  void fingerprintsOfTheBankAreWrittenAnew() throws SQLException {
    migrate(WITH_THE_FIRST_FINGERPRINT);
    List<QuestionContent> said =
        List.of(
            asking(new Words("Пʼять  ЗАЙВИХ слів, сім'я; їжак Ї – é?", "")),
            asking(new Words("", "What's the CAPITAL of Ukraine?")),
            gaps(new Words("Київ – {{1}} України", "Kyiv is {{1}}"), Words.NONE),
            gaps(new Words("", "Kyiv is {{1}}"), new Words("Заповніть", "Fill in")));
    for (int number = 0; number < said.size(); number++) {
      run(
          "INSERT INTO question (id, course_id, retired) VALUES (%1$d, 3, 0)"
              .formatted(number + 1));
      try (PreparedStatement add =
          connection.prepareStatement(
              "INSERT INTO question_version (id, question_id, number, content) VALUES (?, ?, 1, ?)")) {
        add.setLong(1, number + 1);
        add.setLong(2, number + 1);
        add.setString(3, said.get(number).toJson());
        add.executeUpdate();
      }
    }
    run("UPDATE question SET current_version = id");
    migrate(LATEST);
    for (int number = 0; number < said.size(); number++) {
      assertThat(fingerprint(number + 1))
          .describedAs(said.get(number).text().uk())
          .isEqualTo(Fingerprint.of(said.get(number)));
    }
  }

  private static QuestionContent asking(Words text) {
    return QuestionContent.of(
        text, 1, Choices.single(List.of(Choice.of(1, new Words("1", "1"), true))));
  }

  private static QuestionContent gaps(Words passage, Words text) {
    var accepted = new ShortAnswer.Accepted("столиця", Weight.FULL, Words.NONE);
    var gap = new Cloze.Gap(1, 1, new ShortAnswer(false, List.of(accepted)));
    return QuestionContent.of(text, 1, new Cloze(passage, List.of(gap)));
  }

  private static void migrate(String target) {
    schema(target).migrate();
  }

  private static Flyway schema(String target) {
    return Flyway.configure()
        .dataSource(database.url(), database.user(), database.password())
        .locations("classpath:db/migration")
        .target(target)
        .cleanDisabled(false)
        .load();
  }

  private void question(long id, long quiz, int position, boolean retired) throws SQLException {
    run(
        "INSERT INTO question (id, quiz_id, position, retired) VALUES (%d, %d, %d, %b)"
            .formatted(id, quiz, position, retired));
  }

  /** A question's latest version so far. */
  private void version(
      long id,
      long question,
      int number,
      String kind,
      Words text,
      int points,
      boolean partial,
      int penalty)
      throws SQLException {
    try (PreparedStatement add =
        connection.prepareStatement(
            "INSERT INTO question_version (id, question_id, number, kind, text_uk, text_en, points,"
                + " partial_credit, penalty_percent, feedback_uk, feedback_en)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'Пояснення', 'Feedback')")) {
      add.setLong(1, id);
      add.setLong(2, question);
      add.setInt(3, number);
      add.setString(4, kind);
      add.setString(5, text.uk());
      add.setString(6, text.en());
      add.setInt(7, points);
      add.setBoolean(8, partial);
      add.setInt(9, penalty);
      add.executeUpdate();
    }
    run("UPDATE question SET current_version = %d WHERE id = %d".formatted(id, question));
  }

  private void choice(long version, int number, boolean right, Words text, Words feedback)
      throws SQLException {
    try (PreparedStatement add =
        connection.prepareStatement(
            "INSERT INTO question_choice (version_id, number, is_right, text_uk, text_en,"
                + " feedback_uk, feedback_en) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
      add.setLong(1, version);
      add.setInt(2, number);
      add.setBoolean(3, right);
      add.setString(4, text.uk());
      add.setString(5, text.en());
      add.setString(6, feedback.uk());
      add.setString(7, feedback.en());
      add.executeUpdate();
    }
  }

  private QuestionContent content(long version) throws SQLException {
    String json = all("SELECT content FROM question_version WHERE id = " + version).get(0);
    return QuestionContent.of(Json.createReader(new StringReader(json)).readObject());
  }

  private String fingerprint(long version) throws SQLException {
    return all("SELECT fingerprint FROM question WHERE current_version = " + version).get(0);
  }

  private static List<String> texts(String json) {
    JsonArray array = Json.createReader(new StringReader(json)).readArray();
    return array.getValuesAs(JsonString::getString);
  }

  private void run(String change) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(change);
    }
  }

  private List<String> all(String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      while (found.next()) {
        rows.add(found.getString(1));
      }
    }
    return rows;
  }
}
