package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.util.List;

/** Which corrected names wait for what keeps their certificates from being signed. */
@Service
public class NamesWaitingService {
  @Inject private NameCorrectionRepository waiting;

  /** The courses with such certificates, the longest waiting first. */
  @OnlyFor({Role.ORGANIZER, Role.ADMINISTRATOR})
  public List<NamesWaiting> list() {
    return waiting.listWaiting();
  }
}
