package eu.cities4cities.academy.account.help;

import eu.cities4cities.academy.account.Device;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.SafePath;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The form «Something is wrong», for everybody, from every page. */
@Named
@RequestScoped
public class ReportBean {
  @Inject private ReportService reports;
  @Inject private Notices notices;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  private String words;
  private String email;
  private String number;

  /** Sends the report; the answer stands on this page. */
  public String send() {
    try {
      number =
          reports.send(
              new ReportService.Report(
                  words, email, getPage(), getRequestId(), request.getHeader("User-Agent")));
    } catch (RefusedException refused) {
      notices.error(refused);
    }
    return null;
  }

  /** The report's number once it is sent; null before. */
  public String getNumber() {
    return number;
  }

  /** The page that it is about, as the organizers are told it. */
  public String getPage() {
    return SafePath.of(request.getParameter("page"));
  }

  /** The request that it is about; empty if none is named. */
  public String getRequestId() {
    String id = request.getParameter("request");
    return id != null && id.matches("[0-9a-f]{8}") ? id : "";
  }

  /** The reader's device, as the organizers are told it. */
  public String getDevice() {
    return Device.name(request.getHeader("User-Agent"));
  }

  public boolean isSignedIn() {
    return caller.isSignedIn();
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }
}
