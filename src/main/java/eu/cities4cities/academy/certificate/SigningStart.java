package eu.cities4cities.academy.certificate;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Refuses to start with settings of time-stamps that would never work or give a password away. */
@Singleton
@Startup
public class SigningStart {
  @Inject private TimeStampSettings timeStamps;

  @PostConstruct
  void look() {
    timeStamps.timeStamping();
  }
}
