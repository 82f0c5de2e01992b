package eu.cities4cities.academy.session.meeting;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A BigBlueButton server as its API reference describes it: refuses a call whose checksum is not
 * the hash of call, query and secret; answers a second create well only under the same passwords;
 * lets in only to meetings that there are.
 */
final class BigBlueButtonStandIn extends StandIn {
  static final String SECRET = "639259d4-9dd8-4b25-bf01-95f9567eaf4b";

  final Map<String, Map<String, String>> meetings = new HashMap<>();
  final List<Map<String, String>> joined = new ArrayList<>();
  String recording = "";

  BigBlueButtonStandIn(int port) {
    super(port);
  }

  String url() {
    return address() + "/bigbluebutton";
  }

  @Override
  Reply reply(HttpExchange call, String body) throws IOException {
    String path = call.getRequestURI().getPath();
    String query = String.valueOf(call.getRequestURI().getRawQuery());
    if (!path.startsWith("/bigbluebutton/api/")) {
      return new Reply(404, "text/plain", "");
    }
    String name = path.substring("/bigbluebutton/api/".length());
    int at = query.lastIndexOf("&checksum=");
    if (at < 0 || !query.substring(at + 10).equals(hash(name + query.substring(0, at) + SECRET))) {
      return failed("checksumError");
    }
    Map<String, String> asked = parameters(query.substring(0, at));
    Map<String, String> known = meetings.get(asked.get("meetingID"));
    return switch (name) {
      case "create" -> create(asked, known);
      case "join" -> join(asked, known);
      case "end" -> end(asked, known);
      case "getRecordings" -> xml("<recordings>" + recording + "</recordings>");
      default -> failed("unsupportedRequest");
    };
  }

  private Reply create(Map<String, String> asked, Map<String, String> known) {
    String title = asked.getOrDefault("name", "");
    if (title.length() < 2 || title.length() > 64 || asked.get("meetingID").contains(",")) {
      return failed("validationError");
    }
    boolean same =
        known == null
            || known.get("attendeePW").equals(asked.get("attendeePW"))
                && known.get("moderatorPW").equals(asked.get("moderatorPW"));
    if (!same) {
      return failed("idNotUnique");
    }
    meetings.putIfAbsent(asked.get("meetingID"), asked);
    return xml("<meetingID>" + asked.get("meetingID") + "</meetingID>");
  }

  private Reply join(Map<String, String> asked, Map<String, String> known) {
    if (known == null) {
      return failed("invalidMeetingIdentifier");
    }
    if (!asked.getOrDefault("role", "").matches("MODERATOR|VIEWER")
        || asked.getOrDefault("fullName", "").isBlank()) {
      return failed("validationError");
    }
    joined.add(asked);
    return xml("<messageKey>successfullyJoined</messageKey>");
  }

  private Reply end(Map<String, String> asked, Map<String, String> known) {
    if (known == null) {
      return failed("notFound");
    }
    if (!known.get("moderatorPW").equals(asked.get("password"))) {
      return failed("invalidPassword");
    }
    meetings.remove(asked.get("meetingID"));
    return xml("<messageKey>sentEndMeetingRequest</messageKey>");
  }

  private static Reply xml(String inside) {
    return new Reply(
        200, "text/xml", "<response><returncode>SUCCESS</returncode>" + inside + "</response>");
  }

  private static Reply failed(String key) {
    return new Reply(
        200,
        "text/xml",
        "<response><returncode>FAILED</returncode><messageKey>" + key + "</messageKey></response>");
  }

  private static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
