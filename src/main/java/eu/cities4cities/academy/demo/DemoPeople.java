package eu.cities4cities.academy.demo;

import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Transliteration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/** A thousand people who do not exist, the same ones at every first start. */
final class DemoPeople {
  /** Everybody, the five accounts of the roles included. */
  static final int COUNT = 1000;

  static final String DOMAIN = "@hromada.example";

  /** People of town halls: about seven of ten are women. */
  private static final int WOMEN_PERCENT = 70;

  private static final int PATRONYMIC_PERCENT = 94;
  private static final int POSITION_PERCENT = 60;
  private static final int ENGLISH_PERCENT = 2;
  private static final int CONSENT_PERCENT = 65;

  private final Random random = new Random(20261128L);
  private final List<Integer> weights;
  private final int weightSum;
  private final List<String> positions = DemoFiles.lines("positions.txt");
  private final List<CSVRecord> surnames = DemoFiles.table("surnames.csv");
  private final List<CSVRecord> women;
  private final List<CSVRecord> men;

  /** People of communities that send so many of them, relative to each other. */
  DemoPeople(List<Integer> weights) {
    this.weights = weights;
    this.weightSum = weights.stream().mapToInt(Integer::intValue).sum();
    List<CSVRecord> names = DemoFiles.table("given-names.csv");
    this.women = names.stream().filter(name -> name.get("gender").equals("f")).toList();
    this.men = names.stream().filter(name -> name.get("gender").equals("m")).toList();
  }

  /**
   * The five accounts in the order of the roles, then everybody else.
   *
   * @param home place in the list of communities of the participant and the coordinator
   */
  List<DemoPerson> all(DemoAccounts accounts, int home) {
    List<DemoPerson> people = new ArrayList<>(COUNT);
    people.add(account(accounts, Role.PARTICIPANT, "Марчук", "Олена", "Петрівна", home));
    people.add(account(accounts, Role.TRAINER, "Ковальчук", "Ірина", "Василівна", -1));
    people.add(account(accounts, Role.ORGANIZER, "Їжакевич", "Тамара", "Іванівна", -1));
    people.add(account(accounts, Role.COORDINATOR, "Бондар", "Сергій", "Миколайович", home));
    people.add(account(accounts, Role.ADMINISTRATOR, "Ґалаґан", "Юрій", "Степанович", -1));
    Set<String> names = new HashSet<>();
    people.forEach(person -> names.add(person.nameUk()));
    Map<String, Integer> mailboxes = new HashMap<>();
    while (people.size() < COUNT) {
      DemoPerson person = draw(mailboxes);
      if (names.add(person.nameUk())) {
        people.add(person);
      }
    }
    return people;
  }

  private static DemoPerson account(
      DemoAccounts accounts, Role role, String surname, String name, String patronymic, int home) {
    return new DemoPerson(
        role, accounts.email(role), surname, name, patronymic, null, Language.UK, home, true);
  }

  private DemoPerson draw(Map<String, Integer> mailboxes) {
    boolean woman = chance(WOMEN_PERCENT);
    String surname = pick(surnames).get(woman ? "feminine" : "masculine");
    String name = pick(woman ? women : men).get("name");
    String patronymic =
        chance(PATRONYMIC_PERCENT) ? pick(men).get(woman ? "daughter" : "son") : null;
    String position = chance(POSITION_PERCENT) ? pick(positions) : null;
    String mailbox =
        Transliteration.toLatin(name + "." + surname)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z.-]", "");
    int already = mailboxes.merge(mailbox, 1, Integer::sum);
    return new DemoPerson(
        Role.PARTICIPANT,
        mailbox + (already == 1 ? "" : String.valueOf(already)) + DOMAIN,
        surname,
        name,
        patronymic,
        position,
        chance(ENGLISH_PERCENT) ? Language.EN : Language.UK,
        community(),
        chance(CONSENT_PERCENT));
  }

  private int community() {
    int drawn = random.nextInt(weightSum);
    for (int i = 0; i < weights.size(); i++) {
      drawn -= weights.get(i);
      if (drawn < 0) {
        return i;
      }
    }
    throw new IllegalStateException("No community left");
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
