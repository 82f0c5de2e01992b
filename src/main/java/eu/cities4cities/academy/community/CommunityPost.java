package eu.cities4cities.academy.community;

import eu.cities4cities.academy.mail.Letter;
import eu.cities4cities.academy.mail.Outbox;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Letters about the profiles of communities, in the transaction of what they tell about. */
@ApplicationScoped
class CommunityPost {
  @Inject private Instance<CommunityMailbox> mailboxes;
  @Inject private Outbox outbox;
  @Inject private Routes routes;

  /** Tells the organizers that a profile waits for their look. */
  void submitted(Community community, ProfileVersion version) {
    for (CommunityMailbox.Reader reader : organizers()) {
      send(
          reader,
          "community.profile.submitted",
          community,
          version,
          List.of(name(community, reader.language())),
          versionPage(community, version));
    }
  }

  /** Tells the coordinators that their profile stands in public. */
  void published(Community community, ProfileVersion version) {
    for (CommunityMailbox.Reader reader : coordinators(community)) {
      send(
          reader,
          "community.profile.published",
          community,
          version,
          List.of(name(community, reader.language())),
          routes.absolute(reader.language(), Route.COMMUNITY, community.getSlug()));
    }
  }

  /** Tells the coordinators why their profile was given back. */
  void givenBack(Community community, ProfileVersion version) {
    for (CommunityMailbox.Reader reader : coordinators(community)) {
      send(
          reader,
          "community.profile.returned",
          community,
          version,
          List.of(name(community, reader.language()), version.getNote()),
          editor(community));
    }
  }

  /**
   * Tells the coordinators, and those who wrote it, that an open version was closed with its
   * community.
   *
   * @param heir the community to which the text is offered, or null
   */
  void ended(Community community, Community heir, ProfileVersion version, Set<Long> writers) {
    String template = "community.profile." + (heir == null ? "abolished" : "merged");
    Map<Long, CommunityMailbox.Reader> readers = new LinkedHashMap<>();
    coordinators(community).forEach(each -> readers.put(each.personId(), each));
    mailboxes.forEach(
        box -> box.people(writers).forEach(each -> readers.put(each.personId(), each)));
    for (CommunityMailbox.Reader reader : readers.values()) {
      String name = name(community, reader.language());
      outbox.send(
          new Letter(
              reader.address(),
              reader.language(),
              template,
              heir == null ? List.of(name) : List.of(name, name(heir, reader.language())),
              heir == null
                  ? null
                  : routes.absolute(Language.UK, Route.MANAGE_PROFILE_VERSIONS, heir.getSlug()),
              template + ":" + version.getId() + ":" + reader.personId()));
    }
  }

  /** Tells the coordinators, or the organizers where there are none, that a link does not open. */
  void linkBroken(Community community, String url, Instant now) {
    List<CommunityMailbox.Reader> readers = coordinators(community);
    for (CommunityMailbox.Reader reader : readers.isEmpty() ? organizers() : readers) {
      outbox.send(
          new Letter(
              reader.address(),
              reader.language(),
              "community.portal.broken",
              List.of(name(community, reader.language()), url),
              editor(community),
              "community.portal:"
                  + community.getId()
                  + ":"
                  + now.toEpochMilli()
                  + ":"
                  + reader.personId()));
    }
  }

  /**
   * Tells the organizers that the portal, or the way to it, has been in trouble for long.
   *
   * @param url of the community's link, one of those that could not be checked
   * @param links how many those are
   */
  void portalInTrouble(Community community, String url, long links, Instant now) {
    for (CommunityMailbox.Reader reader : organizers()) {
      outbox.send(
          new Letter(
              reader.address(),
              reader.language(),
              "community.portal.trouble",
              List.of(name(community, reader.language()), links, url),
              editor(community),
              "community.portal.trouble:" + now.toEpochMilli() + ":" + reader.personId()));
    }
  }

  List<CommunityMailbox.Reader> coordinators(Community community) {
    return mailboxes.stream().flatMap(box -> box.coordinators(community.getId()).stream()).toList();
  }

  List<CommunityMailbox.Reader> organizers() {
    return mailboxes.stream().flatMap(box -> box.organizers().stream()).toList();
  }

  Map<Long, String> names(Set<Long> people, Language language) {
    Map<Long, String> names = new HashMap<>();
    mailboxes.forEach(box -> names.putAll(box.names(people, language)));
    return names;
  }

  private void send(
      CommunityMailbox.Reader reader,
      String template,
      Community community,
      ProfileVersion version,
      List<Object> args,
      String link) {
    String step = String.valueOf(version.getSubmittedAt().toEpochMilli());
    outbox.send(
        new Letter(
            reader.address(),
            reader.language(),
            template,
            args,
            link,
            template + ":" + version.getId() + ":" + step + ":" + reader.personId()));
  }

  private String editor(Community community) {
    return routes.absolute(Language.UK, Route.MANAGE_COMMUNITY)
        + "?community="
        + community.getSlug();
  }

  private String versionPage(Community community, ProfileVersion version) {
    return routes.absolute(
        Language.UK, Route.MANAGE_PROFILE_VERSION, community.getSlug(), version.getNumber());
  }

  static String name(Community community, Language language) {
    return language.choose(community.getNameUk(), community.getNameEn());
  }
}
