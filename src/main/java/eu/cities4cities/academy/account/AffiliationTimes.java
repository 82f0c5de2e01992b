package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.web.Times;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Writes earlier affiliations for the reader of a page. */
@RequestScoped
class AffiliationTimes {
  @Inject private Caller caller;
  @Inject private Times times;

  /** A place, the position there, and the days between which it was true. */
  public record Past(String place, String position, String from, String until) {}

  List<Past> of(List<PastAffiliation> affiliations) {
    return affiliations.stream()
        .map(
            past ->
                new Past(
                    past.getPlace().name(caller.language()),
                    past.getPlace().position(),
                    times.date(KyivTime.at(past.getBeganAt()).toLocalDate()),
                    times.date(KyivTime.at(past.getEndedAt()).toLocalDate())))
        .filter(past -> !past.place().isEmpty())
        .toList();
  }
}
