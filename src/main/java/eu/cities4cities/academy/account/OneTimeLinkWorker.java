package eu.cities4cities.academy.account;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Removes, at night, links and half sign-ins that nobody can use any more. */
@Singleton
@Startup
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
public class OneTimeLinkWorker {
  @Inject private Registration registration;
  @Inject private HalfSignIns halves;

  @Schedule(hour = "3", minute = "20", timezone = "Europe/Kyiv", persistent = false)
  void removeOldLinks() {
    registration.removeOldLinks();
    halves.removeOld();
  }
}
