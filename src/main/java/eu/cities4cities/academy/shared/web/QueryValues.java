package eu.cities4cities.academy.shared.web;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads numbers and flags in the query of a call to the API. What cannot be read is refused with
 * the parameter's name: by itself the standard answers 404 to a mistyped number, and takes a
 * mistyped "true" for "false", so that a trial run would become a real one.
 */
@Provider
public class QueryValues implements ParamConverterProvider {
  private static final String NUMBER = "error.query.number";
  private static final String FLAG = "error.query.flag";
  private static final Map<String, Boolean> FLAGS =
      Map.of("true", true, "yes", true, "1", true, "false", false, "no", false, "0", false);

  @Override
  public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] marks) {
    String name = parameter(marks);
    if (name == null) {
      return null;
    }
    if (type == int.class || type == Integer.class) {
      return reader(name, NUMBER, Integer::valueOf, type.isPrimitive() ? 0 : null);
    }
    if (type == long.class || type == Long.class) {
      return reader(name, NUMBER, Long::valueOf, type.isPrimitive() ? 0L : null);
    }
    if (type == boolean.class) {
      return reader(name, FLAG, QueryValues::flag, false);
    }
    return null;
  }

  @SuppressWarnings("unchecked")
  private static <T> ParamConverter<T> reader(
      String name, String refusal, Function<String, ?> read, Object absent) {
    return (ParamConverter<T>) new Reader<>(name, refusal, (Function<String, T>) read, (T) absent);
  }

  private static String parameter(Annotation[] marks) {
    for (Annotation mark : marks) {
      if (mark instanceof QueryParam query) {
        return query.value();
      }
    }
    return null;
  }

  private static Boolean flag(String written) {
    Boolean flag = FLAGS.get(written.strip().toLowerCase(Locale.ROOT));
    if (flag == null) {
      throw new IllegalArgumentException(written);
    }
    return flag;
  }

  private record Reader<T>(String name, String refusal, Function<String, T> read, T absent)
      implements ParamConverter<T> {
    @Override
    public T fromString(String written) {
      if (written == null) {
        return absent;
      }
      try {
        return read.apply(written);
      } catch (IllegalArgumentException e) {
        throw new BadRequestException(new QueryValueException(refusal, name));
      }
    }

    @Override
    public String toString(T value) {
      return String.valueOf(value);
    }
  }
}
