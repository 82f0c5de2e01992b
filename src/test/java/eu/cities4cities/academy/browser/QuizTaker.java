package eu.cities4cities.academy.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import eu.cities4cities.academy.shared.Language;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Somebody who takes the sample quiz and knows its right answers, as the sample's file has them.
 */
final class QuizTaker {
  private final Visitor person;
  private final Map<String, Set<String>> key = new HashMap<>();
  private final Map<String, Integer> points = new HashMap<>();
  private int earned;

  QuizTaker(Visitor person, Language language) {
    this.person = person;
    try (InputStream in = QuizTaker.class.getResourceAsStream("/demo/quiz.json");
        JsonReader reader = Json.createReader(in)) {
      for (JsonObject question : reader.readArray().getValuesAs(JsonObject.class)) {
        Set<String> right = new HashSet<>();
        for (JsonObject choice : question.getJsonArray("choices").getValuesAs(JsonObject.class)) {
          if (choice.getBoolean("right")) {
            right.add(choice.getString(language.code()));
          }
        }
        key.put(question.getString(language.code()), right);
        points.put(question.getString(language.code()), question.getInt("points"));
      }
    } catch (java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Starts the quiz and waits until this device is the one that answers. */
  void start(String quizStart) {
    person.openPath(quizStart);
    person.button("quiz.start.start").click();
    person.page().waitForURL("**/quiz/*");
    person.page().locator("html.has-player").waitFor();
  }

  /** Gives the right answer to the question that is shown. */
  void answer() {
    Locator section = shown();
    String text = section.locator("h2 span[lang]").innerText().strip();
    for (String choice : key.get(text)) {
      section.locator("label.opt", new Locator.LocatorOptions().setHasText(choice)).first().click();
    }
    earned += points.get(text);
  }

  /** Takes the choice in that place, right or not. */
  void take(int place) {
    shown().locator("label.opt").nth(place).click();
  }

  /** What is taken of the question that is shown: of several choices perhaps more than one. */
  List<String> taken() {
    return shown().locator("label.opt:has(input:checked)").allInnerTexts();
  }

  Locator shown() {
    return person.page().locator("section.question[data-question]:visible").first();
  }

  void next() {
    person.page().locator("[data-step='1']:visible").first().click();
  }

  void awaitSaved() {
    person.page().locator("#quiz-saved:visible").waitFor();
  }

  /** Ends the quiz and waits for its result. */
  void finish() {
    Page page = person.page();
    page.evaluate("() => document.querySelector('[data-finish=ask]').click()");
    page.locator("#quiz-finish[open] [data-finish=now]").click();
    page.waitForURL("**/result");
  }

  /** What the answers given so far earn of the whole quiz, in percent rounded down. */
  int percent() {
    return 100 * earned / points.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many questions the sample quiz has. */
  int questions() {
    return key.size();
  }

  String attempt() {
    return person.page().locator("#quiz").getAttribute("data-attempt");
  }
}
