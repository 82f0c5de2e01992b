package eu.cities4cities.academy.statistics.report;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.web.CurrentPage;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;

/** The page that shows a report to whoever has its link. */
@Named
@RequestScoped
public class SharedReportBean {
  @Inject private SharedReportService reports;
  @Inject private ReportPages pages;
  @Inject private CurrentPage page;
  @Inject private Caller caller;

  private SharedReportService.Shared shared;
  private ReportText text;

  @PostConstruct
  void open() {
    protect();
    shared = reports.open(page.value("token")).orElse(null);
    text = shared == null ? null : pages.text(shared.data(), caller.language());
  }

  /** The address is a secret: it is told to no other site, kept by no cache, found by nobody. */
  private static void protect() {
    HttpServletResponse response =
        (HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse();
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Robots-Tag", "noindex");
    response.setHeader("Cache-Control", "no-store");
  }

  public boolean isOpen() {
    return text != null;
  }

  public ReportText getText() {
    return text;
  }

  public Instant getUntil() {
    return shared.until();
  }

  /** The address of the file. */
  public String getFile() {
    return "/api/v1/reports/shared/"
        + page.value("token")
        + ".pdf?lang="
        + caller.language().code();
  }
}
