package eu.cities4cities.academy.launch;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;

/** Deployed alone by {@link LauncherIT}: what a fault while the application starts looks like. */
@Singleton
@Startup
public class BrokenStart {
  @PostConstruct
  void fail() {
    throw new IllegalStateException("the schema is broken");
  }
}
