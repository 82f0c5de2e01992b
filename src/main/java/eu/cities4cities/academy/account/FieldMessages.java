package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.web.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Puts what is wrong with a form beside its fields, and says above it that something is. */
@RequestScoped
class FieldMessages {
  @Inject private Notices notices;

  /** True if there is nothing to show. */
  boolean none(String form, List<FieldProblem> problems) {
    if (problems.isEmpty()) {
      return true;
    }
    problems.forEach(
        problem ->
            notices.errorAt(
                form + ":" + problem.field(), problem.key(), problem.args().toArray()));
    notices.error("account.form.problems", problems.size());
    return false;
  }
}
