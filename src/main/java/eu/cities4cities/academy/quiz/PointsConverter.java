package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.text.NumberFormat;

/** Points with up to two places, typed with a comma or a point, as hundredths. */
@ApplicationScoped
@FacesConverter(value = "pointsConverter", managed = true)
public class PointsConverter implements Converter<Integer> {
  @Inject private Caller caller;
  @Inject private Texts texts;

  @Override
  public Integer getAsObject(FacesContext context, UIComponent component, String typed) {
    String text = typed == null ? "" : typed.strip().replace(',', '.');
    if (text.isEmpty()) {
      return null;
    }
    if (!text.matches("[0-9]{1,4}(\\.[0-9]{1,2})?")) {
      throw new ConverterException(
          new FacesMessage(texts.get(caller.language(), "quiz.grading.refused.number")));
    }
    return new BigDecimal(text).movePointRight(2).intValueExact();
  }

  @Override
  public String getAsString(FacesContext context, UIComponent component, Integer hundredths) {
    if (hundredths == null) {
      return "";
    }
    NumberFormat format = NumberFormat.getInstance(caller.language().locale());
    format.setMaximumFractionDigits(2);
    return format.format(hundredths / 100.0);
  }
}
