package eu.cities4cities.academy.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.account.Passwords;
import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.quiz.bank.BankService;
import eu.cities4cities.academy.quiz.question.Answer;
import eu.cities4cities.academy.quiz.question.Choice;
import eu.cities4cities.academy.quiz.question.Choices;
import eu.cities4cities.academy.quiz.question.Cloze;
import eu.cities4cities.academy.quiz.question.Description;
import eu.cities4cities.academy.quiz.question.Essay;
import eu.cities4cities.academy.quiz.question.FileUpload;
import eu.cities4cities.academy.quiz.question.Hotspot;
import eu.cities4cities.academy.quiz.question.Interaction;
import eu.cities4cities.academy.quiz.question.Matching;
import eu.cities4cities.academy.quiz.question.Numerical;
import eu.cities4cities.academy.quiz.question.Ordering;
import eu.cities4cities.academy.quiz.question.Picture;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.quiz.question.QuestionKind;
import eu.cities4cities.academy.quiz.question.Region;
import eu.cities4cities.academy.quiz.question.Rubric;
import eu.cities4cities.academy.quiz.question.ShortAnswer;
import eu.cities4cities.academy.quiz.question.TrueFalse;
import eu.cities4cities.academy.quiz.question.Weight;
import eu.cities4cities.academy.quiz.question.Words;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Role;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The player's page as a browser without scripts uses it, with a question of every kind. */
@ExtendWith(ArquillianExtension.class)
class AttemptPlainFormPageIT {
  private static final String PASSWORD = "жовтий трамвай";
  private static final String BOUNDARY = "form-of-a-quiz";

  @Inject private QuizEntryService entries;
  @Inject private AttemptService attempts;
  @Inject private QuizService quizzes;
  @Inject private Passwords passwords;
  @Inject private TestData data;
  @Inject private BankService bank;
  @Inject private Acting acting;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @Test
  void everyKindIsAskedKeptAndTold() throws Exception {
    long course = data.openCourse();
    long person = data.person();
    data.enroll(course, person);
    data.insert(
        "UPDATE person SET password_hash = ? WHERE id = ?", passwords.hash(PASSWORD), person);
    acting.as(data.person(), Role.ORGANIZER);
    long quiz = quizzes.create(course, settings(), questions(picture(course)));
    acting.as(person, Role.PARTICIPANT);
    String attempt = entries.start(quiz);
    Map<String, String> signIn = new LinkedHashMap<>();
    signIn.put("login:email", data.emailOf(person));
    signIn.put("login:password", PASSWORD);
    submit("/login", "login", "signIn", signIn);

    Map<QuestionKind, AskedQuestion> asked = new LinkedHashMap<>();
    attempts.view(attempt).questions().forEach(each -> asked.put(each.content().kind(), each));
    Map<String, String> fields = new LinkedHashMap<>();
    fill(fields, asked);
    submit("/quiz/" + attempt, "answers", "save", fields);

    Map<QuestionKind, Answer> kept = new LinkedHashMap<>();
    attempts
        .view(attempt)
        .questions()
        .forEach(each -> kept.put(each.content().kind(), each.answer()));
    assertThat(kept.get(QuestionKind.FILE_UPLOAD).values()).hasSize(1);
    assertThat(kept.get(QuestionKind.ESSAY)).isEqualTo(Answer.of("Бо ми відкриті."));
    assertThat(kept.get(QuestionKind.NUMERICAL)).isEqualTo(Answer.of("1,5 км"));
    for (QuestionKind kind : QuestionKind.values()) {
      AskedQuestion question = asked.get(kind);
      if (kind.isAsked() && !kind.isGradedByHand()) {
        assertThat(question.content().score(kept.get(kind)).isFull()).as(kind.name()).isTrue();
      }
    }

    String page = get("/quiz/" + attempt);
    assertThat(page).contains("value=\"Київ\"", "Бо ми відкриті.</textarea>", "лист.txt");
    assertThat(page)
        .contains("value=\"1,5\"", "<option selected=\"selected\" lang=\"uk\">км</option>");

    // Without a file and with its tick taken away the answer names none.
    fields.remove("q" + asked.get(QuestionKind.FILE_UPLOAD).question() + ".file");
    submit("/quiz/" + attempt, "answers", "finish", fields);
    assertThat(answer(attempt, QuestionKind.FILE_UPLOAD)).isEqualTo(Answer.NONE);
    submit("/quiz/" + attempt + "/finish", "submission", "submit", Map.of());
    assertThat(get("/quiz/" + attempt + "/result"))
        .contains("Київ", "Умань – Черкаська", "spot told-spot", "cx=\"50.0%\" cy=\"15.0%\"");
  }

  private Answer answer(String attempt, QuestionKind kind) {
    return attempts.view(attempt).questions().stream()
        .filter(each -> each.content().kind() == kind)
        .findFirst()
        .orElseThrow()
        .answer();
  }

  /** What somebody types who knows everything. */
  private static void fill(Map<String, String> fields, Map<QuestionKind, AskedQuestion> asked) {
    for (QuestionKind kind : List.of(QuestionKind.SINGLE, QuestionKind.TRUE_FALSE)) {
      AskedQuestion question = asked.get(kind);
      fields.put(question.getField(), question.getInteraction().key().text());
    }
    fields.put(asked.get(QuestionKind.MULTIPLE).getField(), "1");
    fields.put(asked.get(QuestionKind.SHORT_ANSWER).getField(), "Київ");
    fields.put(asked.get(QuestionKind.NUMERICAL).getField(), "1,5");
    fields.put(asked.get(QuestionKind.NUMERICAL).getField() + ".unit", "км");
    for (QuestionKind kind : List.of(QuestionKind.MATCHING, QuestionKind.CLOZE)) {
      AskedQuestion question = asked.get(kind);
      for (String value : question.getInteraction().key().values()) {
        String[] parts = value.split("=", 2);
        fields.put(question.getField() + "." + parts[0], parts[1]);
      }
    }
    AskedQuestion ordering = asked.get(QuestionKind.ORDERING);
    List<String> order = ordering.getInteraction().key().values();
    for (int place = 1; place <= order.size(); place++) {
      fields.put(ordering.getField() + "." + order.get(place - 1), String.valueOf(place));
    }
    fields.put(asked.get(QuestionKind.HOTSPOT).getField() + ".x", "50");
    fields.put(asked.get(QuestionKind.HOTSPOT).getField() + ".y", "15,0");
    fields.put(asked.get(QuestionKind.ESSAY).getField(), "Бо ми відкриті.");
    fields.put(asked.get(QuestionKind.FILE_UPLOAD).getField() + ".file", "Вітаємо!");
  }

  private long picture(long course) throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/demo/letter.png")) {
      return bank.keepPicture(course, "letter.png", in.readAllBytes()).file();
    }
  }

  private static List<QuestionContent> questions(long picture) {
    return List.of(
        QuestionContent.of(words("Спершу", "First"), 0, Description.INSTANCE),
        asked("Одна", Choices.single(List.of(choice(1, true), choice(2, false)))),
        asked(
            "Кілька",
            new Choices(
                true,
                eu.cities4cities.academy.quiz.question.Marking.EQUAL_SHARES,
                50,
                List.of(choice(1, true), choice(2, false)))),
        asked("Твердження", new TrueFalse(true, Words.NONE, Words.NONE)),
        asked("Столиця", word("Київ")),
        asked(
            "Відстань",
            new Numerical(
                List.of(
                    new Numerical.Accepted(
                        BigDecimal.valueOf(1500), BigDecimal.ZERO, Weight.FULL, Words.NONE)),
                List.of(
                    new Numerical.Unit("м", BigDecimal.ONE),
                    new Numerical.Unit("км", BigDecimal.valueOf(1000))),
                0)),
        asked(
            "Області",
            Matching.of(
                List.of(words("Умань", "Uman"), words("Бучач", "Buchach")),
                List.of(words("Черкаська", "Cherkasy"), words("Тернопільська", "Ternopil")))),
        asked(
            "Порядок",
            Ordering.of(
                List.of(words("Лист", "Letter"), words("Зустріч", "Call"), words("Угода", "Deal")),
                true)),
        asked(
            "Пропуски",
            new Cloze(
                words("Столиця {{1}}.", "The capital {{1}}."),
                List.of(new Cloze.Gap(1, 1, word("Київ"))))),
        asked(
            "Місце",
            new Hotspot(
                new Picture(picture, words("Мапа", "Map")),
                List.of(
                    new Region(
                        Region.Shape.RECTANGLE,
                        List.of(300, 0, 700, 300),
                        600,
                        Weight.FULL,
                        Words.NONE)))),
        asked("Чому", new Essay(1, 100, Rubric.NONE)),
        asked("Файл", new FileUpload(2, Rubric.NONE)));
  }

  private static QuestionContent asked(String text, Interaction interaction) {
    return QuestionContent.of(words(text, text), 2, interaction);
  }

  private static ShortAnswer word(String accepted) {
    return new ShortAnswer(
        false, List.of(new ShortAnswer.Accepted(accepted, Weight.FULL, Words.NONE)));
  }

  private static Choice choice(int id, boolean right) {
    return Choice.of(id, words("вибір " + id, "choice " + id), right);
  }

  private static Words words(String uk, String en) {
    return new Words(uk, en);
  }

  private QuizForm settings() {
    QuizForm form = new QuizForm();
    form.setTitleUk("Усі види");
    form.setTitleEn("Every kind");
    form.setOpensAt(KyivTime.now(clock).minusDays(1));
    form.setClosesAt(KyivTime.now(clock).plusDays(1));
    form.setPublished(true);
    return form;
  }

  private URI at(String path) {
    return URI.create("http://localhost:" + request.getLocalPort() + path);
  }

  private String get(String path) throws Exception {
    return http.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  /** Sends a page's form as a browser does, with its hidden fields and one button. */
  private void submit(String path, String form, String button, Map<String, String> typed)
      throws Exception {
    String page = get(path);
    Matcher csrf = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"").matcher(page);
    assertThat(csrf.find()).as(path).isTrue();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put(form, form);
    fields.put("csrf", csrf.group(1));
    fields.put("jakarta.faces.ViewState", "stateless");
    fields.put(form + ":" + button, "x");
    Matcher shown = Pattern.compile("name=\"(q\\d+\\.shown)\" value=\"([^\"]*)\"").matcher(page);
    while (shown.find()) {
      fields.put(shown.group(1), shown.group(2));
    }
    fields.putAll(typed);
    boolean parts = page.contains("enctype=\"multipart/form-data\"");
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(at(path))
                .header(
                    "Content-Type",
                    parts
                        ? "multipart/form-data; boundary=" + BOUNDARY
                        : "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(parts ? parts(fields) : line(fields)))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(302);
  }

  private static String parts(Map<String, String> fields) {
    StringBuilder body = new StringBuilder();
    fields.forEach(
        (name, value) ->
            body.append(
                    "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"")
                .append(name.endsWith(".file") ? "; filename=\"лист.txt\"" : "")
                .append("\r\n\r\n" + value + "\r\n"));
    return body.append("--" + BOUNDARY + "--\r\n").toString();
  }

  private static String line(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
