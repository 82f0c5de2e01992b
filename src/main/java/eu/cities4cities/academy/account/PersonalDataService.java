package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/** All that is kept about a person, as every room tells it. */
@Service
public class PersonalDataService {
  @Inject private PersonRepository people;
  @Inject @Any private Instance<PersonalDataSource> sources;
  @Inject private Caller caller;

  /** Everything kept about the caller, in sections; none of them empty. */
  @SignedIn
  public List<PersonalDataSection> mine() {
    DataSubject subject = DataSubject.of(people.get(caller.personId()));
    return sources.stream()
        .sorted(Comparator.comparingInt(PersonalDataSource::place))
        .flatMap(source -> source.export(subject).stream())
        .filter(section -> !section.isEmpty())
        .toList();
  }
}
