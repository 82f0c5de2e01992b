package eu.cities4cities.academy.shared;

import jakarta.json.spi.JsonProvider;

/** JSON read and written as text. */
public final class JsonText {
  /**
   * The one provider. {@link jakarta.json.Json} looks through every library of the server for it at
   * each call, which took a quarter of the processor time of a quiz.
   */
  public static final JsonProvider JSON = JsonProvider.provider();

  private JsonText() {}
}
