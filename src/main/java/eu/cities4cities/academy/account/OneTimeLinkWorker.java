package eu.cities4cities.academy.account;

import eu.cities4cities.academy.account.secondstep.HalfSignIns;
import eu.cities4cities.academy.shared.OnceMigrated;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;

/** Removes, at night, links and half sign-ins that nobody can use any more. */
@Singleton
@Startup
@Interceptors(OnceMigrated.class)
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
