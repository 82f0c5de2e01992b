package eu.cities4cities.academy.community;

import eu.cities4cities.academy.community.ProfileContent.PartnerCity;
import java.util.Locale;
import java.util.Optional;

/** A row of the profile's form for one partner city. */
public class PartnerRow {
  private final TextPair city = new TextPair();
  private final TextPair activity = new TextPair();
  private String country;
  private String since;
  private boolean active = true;

  static PartnerRow of(PartnerCity partner) {
    PartnerRow row = new PartnerRow();
    row.city.set(partner.city());
    row.country = partner.country();
    row.since = TypedValues.digits(partner.since());
    row.activity.set(partner.activity());
    row.active = partner.active();
    return row;
  }

  /** The city; empty, and named where it is only half filled, without a name and a country. */
  Optional<PartnerCity> read(String name, TypedValues typed) {
    if (!isTold()) {
      return Optional.empty();
    }
    String code = TypedValues.isBlank(country) ? "" : country.strip().toUpperCase(Locale.ROOT);
    Integer year = typed.number(name + "Since", since);
    if (!city.isTold() || !TypedValues.COUNTRIES.contains(code)) {
      typed.problem(name + (city.isTold() ? "Country" : "CityUk"), "community.edit.error.partner");
      return Optional.empty();
    }
    return Optional.of(new PartnerCity(city.toText(), code, year, activity.toText(), active));
  }

  /** Whether anything is typed in it. */
  public boolean isTold() {
    return city.isTold()
        || activity.isTold()
        || !TypedValues.isBlank(country)
        || !TypedValues.isBlank(since);
  }

  public TextPair getCity() {
    return city;
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  public String getSince() {
    return since;
  }

  public void setSince(String since) {
    this.since = since;
  }

  public TextPair getActivity() {
    return activity;
  }

  public boolean isActive() {
    return active;
  }

  public void setActive(boolean active) {
    this.active = active;
  }
}
