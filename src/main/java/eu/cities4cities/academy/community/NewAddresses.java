package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds words of addresses for communities that are entered in the register or renamed. */
@ApplicationScoped
class NewAddresses {
  @Inject private CommunityRegisterRepository register;

  /**
   * A word for each, in their order: one that nobody has or had, or the one that led to the
   * community of its code before an undo took that out of the register, if its name is the same.
   *
   * @throws RefusedException if another community has one of the codes, or had it
   */
  List<String> of(List<CommunityRegistration> entered) {
    List<String> inUse =
        register.codesInUse(
            entered.stream().map(CommunityRegistration::code).filter(Objects::nonNull).toList());
    if (!inUse.isEmpty()) {
      throw new RefusedException("community.register.codesTaken", String.join(", ", inUse));
    }
    Map<String, List<String>> takenBack = register.wordsTakenBack();
    Map<Integer, String> again = new HashMap<>();
    List<Slug.Named> others = new ArrayList<>();
    for (int i = 0; i < entered.size(); i++) {
      Slug.Named named = named(entered.get(i));
      String word = Slug.of(named.name());
      List<String> former = takenBack.getOrDefault(entered.get(i).code(), List.of());
      int place = i;
      former.stream()
          .filter(each -> each.equals(word) || each.startsWith(word + "-"))
          .findFirst()
          .ifPresentOrElse(each -> again.put(place, each), () -> others.add(named));
    }
    List<String> found = new ArrayList<>(Slug.assign(others, register.taken(null)));
    for (int i = 0; i < entered.size(); i++) {
      if (again.containsKey(i)) {
        found.add(i, again.get(i));
      }
    }
    return found;
  }

  /**
   * Gives the community the word of its present name, or one as near to it as nobody has or had.
   */
  void renew(Community community) {
    Slug.Named named =
        new Slug.Named(community.getShortEn(), community.getRegion(), community.getKind());
    give(community, Slug.assign(List.of(named), register.taken(community.getId())).get(0));
  }

  /** Gives the community a word that is its own; the one so far leads on to it. */
  void give(Community community, String slug) {
    if (!slug.equals(community.getSlug())) {
      register.keepAddress(community.getId(), community.getSlug(), false);
      community.setSlug(slug);
      register.keepAddress(community.getId(), slug, true);
    }
  }

  private static Slug.Named named(CommunityRegistration each) {
    return new Slug.Named(
        CommunityName.shortEn(each.englishName()),
        each.region(),
        CommunityName.kind(each.nameUk()));
  }
}
