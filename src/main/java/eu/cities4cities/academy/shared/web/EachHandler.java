package eu.cities4cities.academy.shared.web;

import jakarta.el.ValueExpression;
import jakarta.el.VariableMapper;
import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagException;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The tag {@code lms:each}: builds its content once for each of a list. It asks for the list once,
 * while {@code c:forEach} asks for it again for every expression of every row, which makes a list
 * that is worked out anew cost the square of its length. What a row is stays fixed until the page
 * is built again, so that it is only for pages that answer a POST with a redirect.
 */
public final class EachHandler extends TagHandler {
  private final TagAttribute of;
  private final TagAttribute name;

  /** Reads the attributes {@code of} (a list, a map or an array) and {@code var}. */
  public EachHandler(TagConfig config) {
    super(config);
    of = getRequiredAttribute("of");
    name = getRequiredAttribute("var");
  }

  @Override
  public void apply(FaceletContext context, UIComponent parent) throws IOException {
    VariableMapper variables = context.getVariableMapper();
    String var = name.getValue(context);
    ValueExpression before = variables.resolveVariable(var);
    try {
      for (Object row : rows(of.getObject(context))) {
        variables.setVariable(
            var, context.getExpressionFactory().createValueExpression(row, Object.class));
        nextHandler.apply(context, parent);
      }
    } finally {
      variables.setVariable(var, before);
    }
  }

  private Iterable<?> rows(Object list) {
    if (list == null) {
      return List.of();
    }
    if (list instanceof Iterable<?> rows) {
      return rows;
    }
    if (list instanceof Map<?, ?> rows) {
      return rows.entrySet();
    }
    if (list instanceof Object[] rows) {
      return Arrays.asList(rows);
    }
    throw new TagException(tag, "is no list: " + of.getValue());
  }
}
