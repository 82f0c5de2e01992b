package eu.cities4cities.academy.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The files of the sample data. */
final class DemoFiles {
  private DemoFiles() {}

  static Reader open(String name) {
    return new BufferedReader(
        new InputStreamReader(
            DemoFiles.class.getResourceAsStream("/demo/" + name), StandardCharsets.UTF_8));
  }

  static List<CSVRecord> table(String name) {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = open(name)) {
      return format.parse(reader).getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> lines(String name) {
    try (BufferedReader reader = new BufferedReader(open(name))) {
      return reader.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
