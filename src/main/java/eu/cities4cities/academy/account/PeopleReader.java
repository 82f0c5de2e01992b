package eu.cities4cities.academy.account;

import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.community.CommunityChoice;
import eu.cities4cities.academy.community.CommunityService;
import eu.cities4cities.academy.shared.FieldProblem;
import eu.cities4cities.academy.shared.TableFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds out whom the lines of a table mean: who has an account, and which community is theirs. */
@ApplicationScoped
class PeopleReader {
  @Inject private CoursePeopleService addresses;
  @Inject private CommunityService communities;

  /** The people of a table, in its order; throws {@code InvalidInputException} if it has none. */
  List<ImportedPerson> read(TableFile table) {
    List<PeopleLine> lines = PeopleLine.read(table);
    Map<String, Long> known = addresses.idsByEmail(lines.stream().map(PeopleLine::email).toList());
    Places places = new Places();
    List<ImportedPerson> read = new ArrayList<>();
    for (PeopleLine line : lines) {
      Long person = known.get(line.email());
      if (person != null) {
        line.notes().add(FieldProblem.of("email", "account.import.known"));
      }
      read.add(new ImportedPerson(line, person == null ? places.of(line) : null, person));
    }
    return read;
  }

  /** The communities that a table names, each looked up once. */
  private final class Places {
    private final Map<String, CommunityChoice> choices = new HashMap<>();
    private final Map<String, Community> found = new HashMap<>();

    /** The community that a line names; null, with a problem or a note, if there is none. */
    Community of(PeopleLine line) {
      String named = line.community();
      if (named.isEmpty()) {
        line.notes().add(FieldProblem.of("community", "account.import.noCommunity"));
        return null;
      }
      CommunityChoice choice = choices.computeIfAbsent(named, this::ask);
      if (!found.containsKey(named)) {
        String key = choice.isUndecided() ? "severalCommunities" : "unknownCommunity";
        line.problems().add(FieldProblem.of("community", "account.import." + key, named));
      }
      return found.get(named);
    }

    private CommunityChoice ask(String named) {
      CommunityChoice asked = new CommunityChoice();
      asked.setTyped(named);
      asked.resolve(communities).ifPresent(each -> found.put(named, each));
      return asked;
    }
  }
}
