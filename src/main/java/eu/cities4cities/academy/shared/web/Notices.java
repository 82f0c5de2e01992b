package eu.cities4cities.academy.shared.web;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.Settings;
import eu.cities4cities.academy.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/**
 * What a page tells its reader. After a redirect it rides in a signed cookie that is read once: the
 * flash of Faces lives in one node's memory.
 */
@Named("notices")
@RequestScoped
public class Notices {
  private static final String COOKIE = "notice";
  private static final String PURPOSE = "notice";
  private static final Duration AGE = Duration.ofMinutes(2);

  @Inject private Texts texts;
  @Inject private Caller caller;
  @Inject private Secrets secrets;
  @Inject private Settings settings;
  @Inject private HttpServletRequest request;

  private String notice;
  private boolean error;

  /** Tells the next page's reader that something succeeded. */
  public void afterRedirect(String key, Object... args) {
    send("i", key, args);
  }

  /** Tells the next page's reader why something did not succeed. */
  public void errorAfterRedirect(RefusedException refused) {
    send("e", refused.key(), refused.args());
  }

  /** Tells the reader of this page, which is shown again, what is wrong. */
  public void error(String key, Object... args) {
    add(null, FacesMessage.SEVERITY_ERROR, key, args);
  }

  /** Tells the reader of this page, which is shown again, what is wrong. */
  public void error(RefusedException refused) {
    error(refused.key(), refused.args());
  }

  /** Tells the reader what is wrong with one field, by its client id. */
  public void errorAt(String clientId, String key, Object... args) {
    add(clientId, FacesMessage.SEVERITY_ERROR, key, args);
  }

  /** Tells the reader of this page, without a redirect (staff pages). */
  public void info(String key, Object... args) {
    add(null, FacesMessage.SEVERITY_INFO, key, args);
  }

  /** The notice that came with the redirect to this page, or null. */
  public String getNotice() {
    return notice;
  }

  /** True if the notice says why something did not succeed. */
  public boolean isError() {
    return error;
  }

  /** Reads and spends the notice; called once for a page that is shown. */
  void receive(HttpServletResponse response) {
    Cookies.read(request, COOKIE)
        .ifPresent(
            value -> {
              Cookies.remove(response, COOKIE, settings.isSecure());
              int dot = value.indexOf('.');
              if (dot > 0
                  && secrets.matches(PURPOSE, value.substring(dot + 1), value.substring(0, dot))) {
                String text =
                    new String(
                        Base64.getUrlDecoder().decode(value.substring(dot + 1)),
                        StandardCharsets.UTF_8);
                error = text.startsWith("e");
                notice = text.substring(1);
              }
            });
  }

  private void send(String kind, String key, Object... args) {
    String text = kind + texts.get(caller.language(), key, args);
    String value =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    HttpServletResponse response =
        (HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse();
    Cookies.write(
        response, COOKIE, secrets.hmac(PURPOSE, value) + "." + value, AGE, settings.isSecure());
  }

  private void add(String clientId, FacesMessage.Severity severity, String key, Object... args) {
    String text = texts.get(caller.language(), key, args);
    FacesContext.getCurrentInstance().addMessage(clientId, new FacesMessage(severity, text, text));
  }
}
