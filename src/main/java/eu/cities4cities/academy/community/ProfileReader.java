package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.KyivTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Knows by what the forms of communities' profiles are read now. */
@ApplicationScoped
class ProfileReader {
  @Inject private PortalSettings portal;
  @Inject private Clock clock;

  ReadingRules rules(Community community) {
    return new ReadingRules(KyivTime.today(clock), portal.addresses(), community.getPortalUrl());
  }
}
