package eu.cities4cities.academy.demo;

import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The page that stands for a meeting; there is none outside a demonstration run. */
@Named
@RequestScoped
public class DemoMeetingBean {
  @Inject private Settings settings;

  @PostConstruct
  void look() {
    if (!settings.isDemo()) {
      throw new NotFoundException("demo meeting");
    }
  }

  public boolean isOpen() {
    return settings.isDemo();
  }
}
