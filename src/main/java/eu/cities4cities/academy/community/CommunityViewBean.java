package eu.cities4cities.academy.community;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.MovedException;
import eu.cities4cities.academy.shared.web.Route;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The public profile of one community. */
@Named
@RequestScoped
public class CommunityViewBean {
  @Inject private CommunityService communities;
  @Inject private CurrentPage page;
  @Inject private Caller caller;
  @Inject private Texts texts;
  @Inject private CommunityStructuredData structured;

  @Inject private Clock clock;

  private CommunityView view;
  private PublicProfile profile;

  @PostConstruct
  void load() {
    String slug = page.value("slug");
    view = communities.view(slug);
    profile = view.in(caller.language());
    if (!slug.equals(profile.identity().slug())) {
      throw new MovedException(Route.COMMUNITY, profile.identity().slug());
    }
  }

  public PublicProfile getProfile() {
    return profile;
  }

  /** The community's events that are not over, by Kyiv's day. */
  public List<PublicProfile.Event> getEvents() {
    return getProfile().eventsFrom(KyivTime.now(clock).toLocalDate());
  }

  /** The name alone, in the reader's language. */
  public String getName() {
    return profile.identity().name();
  }

  public String getRegionName() {
    return profile.identity().region().name(caller.language().code());
  }

  /** One sentence for search engines and previews: the promise, else kind and region. */
  public String getDescription() {
    return getProfile().promise().isEmpty()
        ? getKind() + ", " + getRegionName()
        : getProfile().promise().text();
  }

  /** What the head line says beside the name in the other alphabet: its kind in words. */
  public String getKind() {
    return texts.get(caller.language(), "community.view.kind." + profile.identity().kind().name());
  }

  /** The community for search engines. */
  public String getStructured() {
    return structured.of(profile);
  }

  /** How many towns and villages, and how large; empty if nothing is told. */
  public String getPlace() {
    List<String> parts = new ArrayList<>();
    add(parts, "community.view.towns", getProfile().figures().towns());
    add(parts, "community.view.villages", getProfile().figures().villages());
    add(parts, "community.view.area", getProfile().figures().areaKm2());
    return String.join(", ", parts);
  }

  private void add(List<String> parts, String key, Integer number) {
    if (number != null && number > 0) {
      parts.add(texts.get(caller.language(), key, number));
    }
  }

  /** The names of the languages in which the community works. */
  public String getLanguages() {
    ULocale in = ULocale.forLocale(caller.language().locale());
    String names =
        getProfile().languages().stream()
            .map(code -> ULocale.getDisplayLanguage(code, in))
            .collect(Collectors.joining(", "));
    return names.isEmpty()
        ? names
        : names.substring(0, 1).toUpperCase(in.toLocale()) + names.substring(1);
  }

  /** The names of the countries from which partners are wanted. */
  public String getWantedCountries() {
    return getProfile().wanted().countries().stream()
        .map(this::country)
        .collect(Collectors.joining(", "));
  }

  /** The wanted size of a partner in words; empty if any will do. */
  public String getWantedSize() {
    PublicProfile.Wanted wanted = getProfile().wanted();
    Language language = caller.language();
    if (wanted.populationFrom() != null && wanted.populationTo() != null) {
      return texts.get(
          language,
          "community.view.wanted.size.range",
          wanted.populationFrom(),
          wanted.populationTo());
    } else if (wanted.populationFrom() != null) {
      return texts.get(language, "community.view.wanted.size.from", wanted.populationFrom());
    } else if (wanted.populationTo() != null) {
      return texts.get(language, "community.view.wanted.size.to", wanted.populationTo());
    }
    return "";
  }

  /** The name of a country of two letters in the reader's language. */
  public String country(String code) {
    ULocale in = ULocale.forLocale(caller.language().locale());
    return ULocale.getDisplayCountry("und-" + code, in);
  }

  /** The month from which work on the project can start, in words. */
  public String getReadyOn() {
    YearMonth month = getProfile().project().readyOn();
    if (month == null) {
      return "";
    }
    Locale locale = caller.language().locale();
    // The name of a month that stands alone is in the nominative: «березень 2027».
    DateFormat format = DateFormat.getPatternInstance("LLLLy", locale);
    format.setTimeZone(TimeZone.GMT_ZONE);
    String words =
        format.format(Date.from(month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC)));
    // ICU adds «р.» with whatever space its data of the year hold.
    return words.replaceFirst("[\\s\u00A0\u202F]*р\\.$", "");
  }

  /** The names of the themes that the partnership is to be about. */
  public String getWantedThemes() {
    return getProfile().wanted().themes().stream()
        .map(theme -> texts.get(caller.language(), "ProfileTheme." + theme.name()))
        .collect(Collectors.joining(", "));
  }

  /** What the page says about the link to the portal: "checked", "unchecked" or "none". */
  public String getPortalState() {
    if (getProfile().portal().url() == null) {
      return "none";
    }
    return getProfile().portal().checkedOn() == null ? "unchecked" : "checked";
  }

  /** The regions of the small map, all alike but the community's own. */
  public List<Region> getRegions() {
    return List.of(Region.values());
  }

  /** Whether the reader may edit this profile. */
  public boolean isEditable() {
    return caller.mayEditCommunity(view.communityId());
  }
}
