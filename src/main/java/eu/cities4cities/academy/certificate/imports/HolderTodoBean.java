package eu.cities4cities.academy.certificate.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Tells organizers how many certificates of earlier days wait for a decision whose they are. */
@Named
@RequestScoped
public class HolderTodoBean {
  @Inject private HolderDesk desk;

  private Long waiting;

  /** How many wait; asked once for a page. */
  public long getWaiting() {
    if (waiting == null) {
      waiting = desk.countOpen();
    }
    return waiting;
  }
}
