package eu.cities4cities.academy.course.task;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody writes for a task.
 *
 * @param text the text
 * @param answers the answers to the questions of a form, by their keys
 * @param files the ids of the files that go with it
 */
public record SubmissionContent(String text, Map<String, String> answers, List<Long> files) {
  /** Nothing written yet. */
  public static final SubmissionContent EMPTY = new SubmissionContent("", Map.of(), List.of());

  /** Null counts as nothing; copies what may change. */
  public SubmissionContent {
    text = text == null ? "" : text.replace("\r\n", "\n");
    Map<String, String> given = new LinkedHashMap<>();
    answers.forEach(
        (key, answer) -> {
          if (answer != null && !answer.isBlank()) {
            given.put(key, answer.replace("\r\n", "\n"));
          }
        });
    answers = Collections.unmodifiableMap(given);
    files = List.copyOf(files);
  }

  /** The same words with another file. */
  SubmissionContent withFile(long file) {
    List<Long> more = new ArrayList<>(files);
    more.add(file);
    return new SubmissionContent(text, answers, more);
  }

  /** The same words without that file. */
  SubmissionContent withoutFile(long file) {
    return new SubmissionContent(
        text, answers, files.stream().filter(each -> each != file).toList());
  }

  /** Other words with the same files. */
  SubmissionContent withWordsOf(SubmissionContent other) {
    return new SubmissionContent(other.text, other.answers, files);
  }

  /** True if text and answers are the same, whatever files go with them. */
  boolean saysTheSame(SubmissionContent other) {
    return text.equals(other.text) && answers.equals(other.answers);
  }

  /** Everything as JSON, as it is kept. */
  String toJson() {
    JsonObjectBuilder said = JSON.createObjectBuilder();
    answers.forEach(said::add);
    JsonArrayBuilder ids = JSON.createArrayBuilder();
    files.forEach(ids::add);
    return JSON.createObjectBuilder()
        .add("text", text)
        .add("answers", said)
        .add("files", ids)
        .build()
        .toString();
  }

  static SubmissionContent fromJson(String json) {
    try (JsonReader reader = JSON.createReader(new StringReader(json))) {
      JsonObject object = reader.readObject();
      Map<String, String> answers = new LinkedHashMap<>();
      JsonObject said = object.getJsonObject("answers");
      said.keySet().forEach(key -> answers.put(key, said.getString(key)));
      return new SubmissionContent(
          object.getString("text"),
          answers,
          object.getJsonArray("files").getValuesAs(JsonNumber.class).stream()
              .map(JsonNumber::longValue)
              .toList());
    }
  }
}
