package eu.cities4cities.academy.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The one data source, and its schema brought up to date before anything else starts. */
@DataSourceDefinition(
    name = "java:app/jdbc/academy",
    className = "org.mariadb.jdbc.MariaDbDataSource",
    url = "${MPCONFIG=academy.db.url}",
    user = "${MPCONFIG=academy.db.user}",
    password = "${MPCONFIG=academy.db.password}",
    minPoolSize = 4,
    maxPoolSize = 48,
    properties = {
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=meta-data",
      "fish.payara.validate-atmost-once-period-in-seconds=5"
    })
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Database {
  @Resource(lookup = "java:app/jdbc/academy")
  private DataSource dataSource;

  @Inject private Schema schema;

  @PostConstruct
  void migrate() {
    Flyway.configure(getClass().getClassLoader())
        .dataSource(dataSource)
        .locations("classpath:db/migration")
        .load()
        .migrate();
    schema.becomeCurrent();
  }
}
