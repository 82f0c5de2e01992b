package eu.cities4cities.academy.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;

/** Tells live pages that a session's materials have changed. */
@ApplicationScoped
class MaterialsMark implements LiveMark {
  @Inject private MaterialRepository materials;

  @Override
  public String name() {
    return "materials";
  }

  @Override
  public Map<Long, String> of(Collection<Long> sessionIds) {
    return materials.marks(sessionIds);
  }
}
