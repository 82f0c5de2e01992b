package eu.cities4cities.academy.course.task;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps what was written as JSON in one column. */
@Converter
public class SubmissionContentConverter implements AttributeConverter<SubmissionContent, String> {
  @Override
  public String convertToDatabaseColumn(SubmissionContent content) {
    return content.toJson();
  }

  @Override
  public SubmissionContent convertToEntityAttribute(String json) {
    return SubmissionContent.fromJson(json);
  }
}
