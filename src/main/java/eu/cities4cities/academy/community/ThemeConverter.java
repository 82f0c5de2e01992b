package eu.cities4cities.academy.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;

/** Themes in forms where several can be ticked. */
@ApplicationScoped
@FacesConverter(value = "themeConverter", managed = true)
public class ThemeConverter implements Converter<ProfileTheme> {
  @Override
  public ProfileTheme getAsObject(FacesContext faces, UIComponent field, String slug) {
    return ProfileTheme.ofSlug(slug).orElseThrow(() -> new ConverterException("theme " + slug));
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent field, ProfileTheme theme) {
    return theme == null ? "" : theme.slug();
  }
}
