package eu.cities4cities.academy.harness;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.CallerFacts;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Lets a test inside the server call services as somebody, without signing in. */
@RequestScoped
public class Acting {

  @Inject private Caller caller;

  /** From now on the caller is this person, with these roles and no courses or communities. */
  public void as(long person, Role... roles) {
    become(person, Set.of(roles), Set.of(), Set.of());
  }

  /** From now on the caller is a trainer of that course. */
  public void asTrainerOf(long course, long person) {
    become(person, Set.of(Role.TRAINER), Set.of(course), Set.of());
  }

  /** From now on the caller is the coordinator of that community. */
  public void asCoordinatorOf(long community, long person) {
    become(person, Set.of(Role.COORDINATOR), Set.of(), Set.of(community));
  }

  /** From now on nobody is signed in. */
  public void asNobody() {
    caller.become(null);
  }

  private void become(long person, Set<Role> roles, Set<Long> courses, Set<Long> communities) {
    caller.become(
        new CallerFacts(person, null, "Олена", Language.UK, null, roles, courses, communities));
  }
}
