package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.FieldProblem;
import eu.cities4cities.academy.shared.web.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.List;

/** Puts what is wrong with a form beside its fields, and says above it that something is. */
@RequestScoped
public class FieldMessages {
  @Inject private Notices notices;

  /** True if there is nothing to show. */
  public boolean none(String form, List<FieldProblem> problems) {
    if (problems.isEmpty()) {
      return true;
    }
    for (FieldProblem problem : problems) {
      String id = form + ":" + problem.field();
      notices.errorAt(id, problem.key(), problem.args().toArray());
      if (FacesContext.getCurrentInstance().getViewRoot().findComponent(id)
          instanceof UIInput input) {
        input.setValid(false); // marks the field for screen readers and the eye
      }
    }
    notices.error("account.form.problems", problems.size());
    return false;
  }
}
