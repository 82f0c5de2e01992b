package eu.cities4cities.academy.account.help;

import eu.cities4cities.academy.account.Device;
import eu.cities4cities.academy.account.Person;
import eu.cities4cities.academy.account.PersonNames;
import eu.cities4cities.academy.account.PersonService;
import eu.cities4cities.academy.mail.Letter;
import eu.cities4cities.academy.mail.Outbox;
import eu.cities4cities.academy.shared.Anyone;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.SafePath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes to the organizers what somebody says is wrong with a page. Strangers may say so too: they
 * get an acknowledgement without their words, or the form would carry anybody's words to anybody.
 */
@Service
public class ReportService {
  private static final int LONGEST = 4000;
  private static final int MOST_RECIPIENTS = 20;
  private static final int NUMBER_BYTES = 6;

  @Inject private ReportLimits limits;
  @Inject private PersonService people;
  @Inject private Outbox outbox;
  @Inject private Secrets secrets;
  @Inject private Texts texts;
  @Inject private Caller caller;

  @Inject
  @ConfigProperty(name = "academy.reports.to")
  private Optional<String> recipients;

  @Inject
  @ConfigProperty(name = "academy.contact")
  private Optional<String> contact;

  /**
   * What somebody says.
   *
   * @param words what is wrong
   * @param email where a stranger wants to be answered, or empty
   * @param page the page's address
   * @param request the page's request id, or empty
   * @param device the browser's own account of itself
   */
  public record Report(String words, String email, String page, String request, String device) {}

  private record Recipient(String email, Language language) {}

  /** Sends the report and returns its number. */
  @Anyone
  public String send(Report report) {
    String words = report.words() == null ? "" : report.words().strip();
    if (words.isEmpty() || words.length() > LONGEST) {
      throw new InvalidInputException("account.report.wordsMissing", LONGEST);
    }
    Optional<Person> person = caller.person().map(people::get);
    String typed = PersonNames.email(report.email());
    if (person.isEmpty() && !typed.isEmpty() && !PersonNames.isEmail(typed)) {
      throw new InvalidInputException("account.email.wrong");
    }
    limits.count(caller.person().orElse(null), caller.address());
    String number = secrets.token(NUMBER_BYTES);
    for (Recipient recipient : recipients()) {
      send(
          recipient.email(),
          recipient.language(),
          "account.report",
          number,
          words(report, words, person, typed, recipient.language()));
    }
    person.ifPresent(
        each ->
            send(
                each.getEmail(),
                each.getLanguage(),
                "account.reportCopy",
                number,
                List.of(words, number)));
    if (person.isEmpty() && !typed.isEmpty()) {
      send(typed, caller.language(), "account.reportReceived", number, List.of(number));
    }
    return number;
  }

  private List<Object> words(
      Report report, String words, Optional<Person> person, String typed, Language language) {
    String who =
        person
            .map(
                each ->
                    language.choose(each.getNameUk(), each.getLatinName()) + ", " + each.getEmail())
            .orElseGet(
                () -> typed.isEmpty() ? texts.get(language, "account.report.nobody") : typed);
    String device = Device.name(report.device());
    boolean id = report.request() != null && report.request().matches("[0-9a-f]{8}");
    return List.of(
        words,
        SafePath.of(report.page()),
        id ? report.request() : "–",
        device.isEmpty() ? texts.get(language, "account.signIns.unknown") : device,
        who);
  }

  private void send(
      String to, Language language, String template, String number, List<Object> words) {
    outbox.send(
        new Letter(
            to,
            language,
            template,
            words,
            null,
            template + "." + number + "." + Secrets.sha256(to).substring(0, 16)));
  }

  /** Those set, else the contact, else the organizers themselves. */
  private List<Recipient> recipients() {
    List<Recipient> found = new ArrayList<>();
    recipients
        .filter(text -> !text.isBlank())
        .or(() -> contact.filter(text -> !text.isBlank()))
        .ifPresent(
            text ->
                Arrays.stream(text.split(","))
                    .map(PersonNames::email)
                    .filter(PersonNames::isEmail)
                    .forEach(address -> found.add(new Recipient(address, Language.UK))));
    if (found.isEmpty()) {
      people
          .listThoseWhoAnswer(MOST_RECIPIENTS)
          .forEach(each -> found.add(new Recipient(each.getEmail(), each.getLanguage())));
    }
    return found;
  }
}
