package eu.cities4cities.academy.shared.web;

import eu.cities4cities.academy.shared.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServlet;

/**
 * Pages have addresses of their own, which belong to the default servlet; it cannot read multipart
 * forms. A servlet that is never reached (the page filter forwards before it) lends its addresses
 * the multipart settings.
 */
@WebListener
public class FormSupport implements ServletContextListener {
  private static final int IN_MEMORY = 64 * 1024;

  @Inject private Settings settings;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    ServletRegistration.Dynamic servlet =
        event.getServletContext().addServlet("multipart", NotAPage.class);
    servlet.addMapping("/manage/*", "/my/*", "/tasks/*", "/quiz/*", "/verify/*", "/en/verify/*");
    servlet.setMultipartConfig(new MultipartConfigElement("", most(), most(), IN_MEMORY));
  }

  /** The most that any form may carry; {@link UploadGate} knows how much each page takes. */
  private long most() {
    return (settings.recordingMax() + 1L) << 20;
  }

  /** Answers 404, as it only sees addresses that are no pages. */
  public static class NotAPage extends HttpServlet {
    @Override
    protected void service(
        jakarta.servlet.http.HttpServletRequest request,
        jakarta.servlet.http.HttpServletResponse response)
        throws java.io.IOException {
      response.sendError(404);
    }
  }
}
