package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Transliteration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words that find a community by its name: what it and its parts are and were called, in both
 * languages, their seats and codes.
 */
@ApplicationScoped
class CommunityWords {
  @Inject private CommunityRepository communities;
  @Inject private CommunityRegisterRepository register;

  /** Writes down the words anew after anything of them has changed. */
  void renew(Community community) {
    List<Community> all = new ArrayList<>(List.of(community));
    all.addAll(register.listMergedInto(community.getId()));
    Set<String> terms = new LinkedHashSet<>();
    all.forEach(each -> terms.addAll(of(each)));
    register
        .listFormerNames(all.stream().map(Community::getId).toList())
        .forEach(
            name -> {
              terms.addAll(SearchTerms.of(name.getNameUk()));
              terms.addAll(SearchTerms.of(name.getNameEn()));
            });
    communities.replaceTerms(community.getId(), terms, false);
  }

  /** The words of communities that have neither a past nor parts, nor any words yet. */
  void begin(List<Community> all) {
    Map<Long, Set<String>> terms = new LinkedHashMap<>();
    all.forEach(community -> terms.put(community.getId(), of(community)));
    communities.addTerms(terms, false);
  }

  private static Set<String> of(Community community) {
    Set<String> terms = new LinkedHashSet<>();
    Stream.of(
            community.getNameUk(),
            community.getNameEn(),
            community.getCentreUk(),
            community.getCentreUk() == null
                ? null
                : Transliteration.toLatin(community.getCentreUk()),
            community.getCode())
        .filter(Objects::nonNull)
        .forEach(text -> terms.addAll(SearchTerms.of(text)));
    return terms;
  }
}
