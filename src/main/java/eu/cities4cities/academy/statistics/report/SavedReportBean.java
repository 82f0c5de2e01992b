package eu.cities4cities.academy.statistics.report;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import eu.cities4cities.academy.statistics.model.HeldCourse;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The organizers' page of one saved report: what it shows, its files and its links. */
@Named
@RequestScoped
public class SavedReportBean {
  @Inject private ReportService reports;
  @Inject private ReportPages pages;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  private ReportService.View view;
  private ReportText text;
  private String label;
  private int days = 30;
  private String email;
  private String language;
  private String colleague;
  private String newAddress;

  @PostConstruct
  void open() {
    language = caller.language().code();
    load();
  }

  private void load() {
    view = reports.view(page.id("id"));
    text = view.data() == null ? null : pages.text(view.data(), caller.language());
  }

  /** Makes a link; its address is shown once, on the page that answers. */
  public String share() {
    try {
      newAddress = reports.share(view.id(), label, days, email, Language.of(language));
      label = null;
      email = null;
      load();
    } catch (RefusedException refused) {
      notices.error(refused);
    }
    return null;
  }

  /** Opens the link of the row's form anew; its new address is shown once. */
  public String renew() {
    try {
      newAddress = reports.renew(linkId(), days);
      load();
    } catch (RefusedException refused) {
      notices.error(refused);
    }
    return null;
  }

  /** Closes the link of the row's form. */
  public String revoke() {
    reports.revoke(linkId());
    notices.afterRedirect("statistics.report.revoked");
    return routes.redirect(Route.MANAGE_REPORT, view.id());
  }

  /** Sends a colleague the address of this page. */
  public String send() {
    try {
      reports.send(view.id(), colleague, Language.of(language));
      notices.afterRedirect("statistics.report.sent");
      return routes.redirect(Route.MANAGE_REPORT, view.id());
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  /** Takes the report away with its links. */
  public String remove() {
    reports.remove(view.id());
    notices.afterRedirect("statistics.report.removed");
    return routes.redirect(Route.MANAGE_REPORTS);
  }

  private long linkId() {
    String value = request.getParameter("link");
    return value != null && value.matches("\\d{1,18}") ? Long.parseLong(value) : 0;
  }

  public ReportService.View getView() {
    return view;
  }

  /** The figures in words; null where the report gives files. */
  public ReportText getText() {
    return text;
  }

  public boolean isFigures() {
    return text != null;
  }

  /** The last part of the addresses of its files. */
  public String getTable() {
    return view.kind() == ReportKind.RESULTS ? "results" : "attendance";
  }

  public String title(HeldCourse course) {
    return course.title(caller.language());
  }

  public List<Integer> getDayChoices() {
    return ReportService.DAYS.stream().sorted().toList();
  }

  public String getNewAddress() {
    return newAddress;
  }

  public String getLabel() {
    return label;
  }

  public void setLabel(String label) {
    this.label = label;
  }

  public int getDays() {
    return days;
  }

  public void setDays(int days) {
    this.days = days;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public String getColleague() {
    return colleague;
  }

  public void setColleague(String colleague) {
    this.colleague = colleague;
  }
}
