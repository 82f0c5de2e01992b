package eu.cities4cities.academy.session.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** The meeting services of this installation. */
@ApplicationScoped
class MeetingProviders {
  @Inject @Any private Instance<MeetingProvider> all;

  /** The provider of that service; {@link MeetingUnavailableException} where it is not set up. */
  MeetingProvider of(MeetingKind kind) {
    return all.stream()
        .filter(provider -> provider.kind() == kind && provider.isReady())
        .findFirst()
        .orElseThrow(() -> new MeetingUnavailableException(kind + " is not set up"));
  }

  /** The services that are set up, in their usual order. */
  List<MeetingKind> ready() {
    return all.stream()
        .filter(MeetingProvider::isReady)
        .map(MeetingProvider::kind)
        .sorted()
        .toList();
  }
}
