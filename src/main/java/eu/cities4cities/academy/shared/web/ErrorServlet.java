package eu.cities4cities.academy.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Writes the error page for what the container refuses, and where an ajax call is led to. */
@WebServlet({"/error/*", "/en/error/*"})
public class ErrorServlet extends HttpServlet {
  @Inject private ErrorPages errorPages;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Throwable fault = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    if (fault != null) {
      status = Faults.status(fault);
    }
    errorPages.send(request, response, status != null ? status : told(request), null);
  }

  private static int told(HttpServletRequest request) {
    String info = request.getPathInfo();
    return info != null && info.matches("/\\d{3}") ? Integer.parseInt(info.substring(1)) : 404;
  }
}
