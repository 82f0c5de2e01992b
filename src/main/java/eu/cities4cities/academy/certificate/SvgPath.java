package eu.cities4cities.academy.certificate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the data of an SVG path: lines and cubic curves, absolute and relative. */
final class SvgPath {

  private static final Pattern TOKEN =
      Pattern.compile("[A-Za-z]|[-+]?(?:\\d*\\.\\d+|\\d+)(?:[eE][-+]?\\d+)?");

  /** Receives the segments in absolute coordinates. */
  interface Pen {
    void moveTo(double x, double y);

    void lineTo(double x, double y);

    void curveTo(double x1, double y1, double x2, double y2, double x, double y);

    void close();
  }

  private final Matcher tokens;
  private String token;
  private double x;
  private double y;

  private SvgPath(String data) {
    tokens = TOKEN.matcher(data);
    next();
  }

  /**
   * Draws a path with a pen.
   *
   * @throws IllegalArgumentException if the path uses a command other than M L H V C S Z
   */
  static void draw(String data, Pen pen) {
    new SvgPath(data).draw(pen);
  }

  private void draw(Pen pen) {
    char command = 'M';
    double startX = 0;
    double startY = 0;
    double controlX = 0;
    double controlY = 0;
    while (token != null) {
      if (Character.isLetter(token.charAt(0))) {
        command = token.charAt(0);
        next();
      }
      boolean relative = Character.isLowerCase(command);
      double fromX = relative ? x : 0;
      double fromY = relative ? y : 0;
      boolean curve = false;
      switch (Character.toUpperCase(command)) {
        case 'M' -> {
          x = fromX + number();
          y = fromY + number();
          startX = x;
          startY = y;
          pen.moveTo(x, y);
          command = relative ? 'l' : 'L';
        }
        case 'L' -> {
          x = fromX + number();
          y = fromY + number();
          pen.lineTo(x, y);
        }
        case 'H' -> {
          x = fromX + number();
          pen.lineTo(x, y);
        }
        case 'V' -> {
          y = fromY + number();
          pen.lineTo(x, y);
        }
        case 'C', 'S' -> {
          boolean smooth = Character.toUpperCase(command) == 'S';
          double x1 = smooth ? 2 * x - controlX : fromX + number();
          double y1 = smooth ? 2 * y - controlY : fromY + number();
          controlX = fromX + number();
          controlY = fromY + number();
          x = fromX + number();
          y = fromY + number();
          pen.curveTo(x1, y1, controlX, controlY, x, y);
          curve = true;
        }
        case 'Z' -> {
          pen.close();
          x = startX;
          y = startY;
        }
        default -> throw new IllegalArgumentException("unknown path command " + command);
      }
      if (!curve) {
        controlX = x;
        controlY = y;
      }
    }
  }

  private double number() {
    if (token == null) {
      throw new IllegalArgumentException("the path ends too early");
    }
    double number = Double.parseDouble(token);
    next();
    return number;
  }

  private void next() {
    token = tokens.find() ? tokens.group() : null;
  }
}
