package eu.cities4cities.academy.session;

import eu.cities4cities.academy.shared.AuditNames;
import eu.cities4cities.academy.shared.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Names sessions in the audit trail. */
@ApplicationScoped
class SessionsInAudit implements AuditNames {
  @Inject private CourseSessionRepository sessions;

  @Override
  public String objectType() {
    return "CourseSession";
  }

  @Override
  public String word() {
    return "session";
  }

  @Override
  public Map<Long, String> names(Collection<Long> ids, Language language) {
    return sessions.listByIds(ids).stream()
        .collect(
            Collectors.toMap(
                CourseSession::getId,
                session -> language.choose(session.getTitleUk(), session.getTitleEn())));
  }
}
