package eu.cities4cities.academy.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;

/** Tells live pages which slide the speaker shows. */
@ApplicationScoped
class SlideMark implements LiveMark {
  @Inject private SlideRepository slides;

  @Override
  public String name() {
    return "slide";
  }

  @Override
  public Map<Long, String> of(Collection<Long> sessionIds) {
    return slides.shown(sessionIds);
  }
}
