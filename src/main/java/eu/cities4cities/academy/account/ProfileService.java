package eu.cities4cities.academy.account;

import eu.cities4cities.academy.community.CommunityService;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.FieldProblem;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;

/** What people change about themselves. */
@Service
public class ProfileService {
  @Inject private PersonRepository people;
  @Inject private AffiliationService affiliations;
  @Inject private CommunityService communities;
  @Inject private Caller caller;

  /** Keeps where the caller works; enrollments keep what they were made with (rule 12). */
  @SignedIn
  public List<FieldProblem> saveAffiliation(AffiliationFields affiliation) {
    List<FieldProblem> problems = affiliation.resolve(communities, caller.language());
    if (problems.isEmpty()) {
      Person person = people.lock(caller.personId());
      affiliations.move(person, affiliation.place(communities));
    }
    return problems;
  }

  /** Keeps the caller's language, time zone (null: Kyiv) and whether news may be sent. */
  @SignedIn
  public void saveSettings(Language language, String zone, boolean newsWanted) {
    Person person = people.get(caller.personId());
    person.setLanguage(language);
    person.setZone(zone == null || zone.isBlank() ? null : known(zone));
    person.setNewsWanted(newsWanted);
  }

  /** Keeps what the caller says of their gender; null if they do not say. */
  @SignedIn
  public void saveGender(Gender gender) {
    people.get(caller.personId()).setGender(gender);
  }

  /** Keeps the language that the caller chose by the switch on a page. */
  @SignedIn
  public void speak(Language language) {
    people.get(caller.personId()).setLanguage(language);
  }

  private static String known(String zone) {
    try {
      return ZoneId.of(zone).getId();
    } catch (DateTimeException e) {
      throw new InvalidInputException("account.zone.unknown");
    }
  }
}
