package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** One's own data: what is kept, as files to take away, and the way to have it erased. */
@Named
@RequestScoped
public class MyDataBean {
  private static final String FORM = "erase";

  @Inject private PersonalDataService data;
  @Inject private PersonalDataPage pages;
  @Inject private ErasureService erasures;
  @Inject private ErasureRequest erasureRequest;
  @Inject private FieldMessages messages;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Texts texts;
  @Inject private Caller caller;

  private List<Kept> sections;
  private List<String> keeps;
  private PersonRequest waiting;
  private String password;
  private String why;

  /** A section's title and how many rows it has. */
  public record Kept(String title, int rows) {}

  @PostConstruct
  void open() {
    sections =
        data.mine().stream()
            .map(
                section -> new Kept(pages.title(section, caller.language()), section.rows().size()))
            .toList();
    keeps =
        erasures.keeps().stream()
            .map(kept -> texts.get(caller.language(), kept.key(), kept.args().toArray()))
            .toList();
    waiting = erasures.waiting().orElse(null);
  }

  /** Asks for erasure. */
  public String ask() {
    try {
      if (messages.none(FORM, erasureRequest.ask(password, why))) {
        notices.afterRedirect("account.erasure.done", erasures.days());
        return routes.redirect(Route.MY_DATA);
      }
    } catch (RefusedException refused) {
      notices.error(refused);
    }
    return null;
  }

  /** Takes the request back. */
  public String withdraw() {
    erasures.withdraw();
    notices.afterRedirect("account.erasure.withdrawn");
    return routes.redirect(Route.MY_DATA);
  }

  public List<Kept> getSections() {
    return sections;
  }

  /** What would stay, a sentence each. */
  public List<String> getKeeps() {
    return keeps;
  }

  /** The request that waits; null if there is none. */
  public PersonRequest getWaiting() {
    return waiting;
  }

  public boolean isPasswordAsked() {
    return erasureRequest.isPasswordAsked();
  }

  public int getDays() {
    return erasures.days();
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getWhy() {
    return why;
  }

  public void setWhy(String why) {
    this.why = why;
  }
}
