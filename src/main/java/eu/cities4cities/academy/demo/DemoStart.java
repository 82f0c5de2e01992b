package eu.cities4cities.academy.demo;

import eu.cities4cities.academy.shared.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Prepares the sample data before the application answers, on a demonstration run only. */
@Singleton
@Startup
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoStart {
  @Inject private Settings settings;
  @Inject private DemoService demo;

  @PostConstruct
  void prepare() {
    if (settings.isDemo()) {
      demo.prepare();
    }
  }
}
