package eu.cities4cities.academy.attendance.absence;

import eu.cities4cities.academy.shared.OnceMigrated;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;

/** Lets go of the documents of excuses at night, once their time is over. */
@Singleton
@Startup
@Interceptors(OnceMigrated.class)
public class ExcuseWorker {
  @Inject private ExcuseService excuses;

  @Schedule(hour = "3", minute = "20", second = "0", persistent = false)
  void forget() {
    excuses.forgetDocuments();
  }
}
