package eu.cities4cities.academy.course;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.List;

/** Keeps an award rule as JSON, such as {@code {"all":[{"days":4,"sessions":3},{"quiz":60}]}}. */
@Converter
public class AwardRuleConverter implements AttributeConverter<AwardRule, String> {
  @Override
  public String convertToDatabaseColumn(AwardRule rule) {
    return rule == null ? null : write(rule).toString();
  }

  @Override
  public AwardRule convertToEntityAttribute(String json) {
    if (json == null) {
      return null;
    }
    try (JsonReader reader = JSON.createReader(new StringReader(json))) {
      return read(reader.readObject());
    }
  }

  private static JsonObject write(AwardRule rule) {
    JsonObjectBuilder json = JSON.createObjectBuilder();
    if (rule instanceof AwardRule.AllOf all) {
      json.add("all", write(all.parts()));
    } else if (rule instanceof AwardRule.AnyOf any) {
      json.add("any", write(any.parts()));
    } else if (rule instanceof AwardRule.Days days) {
      json.add("days", days.days()).add("sessionsPerDay", days.sessionsPerDay());
    } else if (rule instanceof AwardRule.Sessions sessions) {
      json.add("sessions", sessions.sessions());
    } else if (rule instanceof AwardRule.Minutes minutes) {
      json.add("minutes", minutes.percent());
    } else if (rule instanceof AwardRule.Quiz quiz) {
      json.add("quiz", quiz.percent());
    } else if (rule instanceof AwardRule.Lessons lessons) {
      json.add("lessons", lessons.percent());
    } else if (rule instanceof AwardRule.Tasks tasks) {
      json.add("tasks", tasks.tasks());
    } else if (rule instanceof AwardRule.Approval) {
      json.add("approval", true);
    }
    return json.build();
  }

  private static JsonArray write(List<AwardRule> parts) {
    JsonArrayBuilder array = JSON.createArrayBuilder();
    parts.forEach(part -> array.add(write(part)));
    return array.build();
  }

  private static AwardRule read(JsonObject json) {
    if (json.containsKey("all")) {
      return new AwardRule.AllOf(read(json.getJsonArray("all")));
    }
    if (json.containsKey("any")) {
      return new AwardRule.AnyOf(read(json.getJsonArray("any")));
    }
    if (json.containsKey("days")) {
      return new AwardRule.Days(json.getInt("days"), json.getInt("sessionsPerDay"));
    }
    if (json.containsKey("sessions")) {
      return new AwardRule.Sessions(json.getInt("sessions"));
    }
    if (json.containsKey("minutes")) {
      return new AwardRule.Minutes(json.getInt("minutes"));
    }
    if (json.containsKey("lessons")) {
      return new AwardRule.Lessons(json.getInt("lessons"));
    }
    if (json.containsKey("tasks")) {
      return new AwardRule.Tasks(json.getInt("tasks"));
    }
    if (json.containsKey("approval")) {
      return new AwardRule.Approval();
    }
    return new AwardRule.Quiz(json.getInt("quiz"));
  }

  private static List<AwardRule> read(JsonArray array) {
    return array.getValuesAs(JsonObject.class).stream().map(AwardRuleConverter::read).toList();
  }
}
