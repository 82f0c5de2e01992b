package eu.cities4cities.academy.community;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a profile's content as JSON in one column. */
@Converter
public class ProfileContentConverter implements AttributeConverter<ProfileContent, String> {
  @Override
  public String convertToDatabaseColumn(ProfileContent content) {
    return content == null ? null : ProfileJson.write(content).toString();
  }

  @Override
  public ProfileContent convertToEntityAttribute(String json) {
    return json == null ? null : ProfileJson.read(json);
  }
}
