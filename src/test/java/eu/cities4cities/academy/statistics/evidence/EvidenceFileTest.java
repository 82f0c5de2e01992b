package eu.cities4cities.academy.statistics.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.statistics.FileSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class EvidenceFileTest {
  private static final LocalDateTime AT = LocalDateTime.of(2026, 9, 14, 7, 0, 5);

  @Test
  void everyRowIsReadAgainAsItWasRecorded() throws IOException {
    List<EvidenceLine> rows = new ArrayList<>();
    for (int i = 1; i <= 5_000; i++) {
      rows.add(line(i, "Особа " + i, i % 2 == 0 ? "=1+1" : "довідка, «так»\nдва"));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    file(rows).write(out);
    List<CSVRecord> read =
        CSVFormat.RFC4180
            .parse(new StringReader(out.toString(StandardCharsets.UTF_8).substring(1)))
            .getRecords();
    assertThat(read).hasSize(1 + rows.size());
    for (EvidenceLine row : rows) {
      CSVRecord record = read.get((int) row.id());
      assertThat(record.get(0)).isEqualTo(String.valueOf(row.id()));
      assertThat(record.get(1)).isEqualTo("1");
      assertThat(record.get(4)).isEqualTo(row.person());
      assertThat(record.get(8)).isEqualTo("2026-09-14T07:00:05Z");
      assertThat(record.get(9)).isEmpty();
      assertThat(record.get(12))
          .isEqualTo(row.note().startsWith("=") ? "'" + row.note() : row.note());
    }
  }

  @Test
  void aHundredThousandRowsAreNeverInMemoryTogether() throws IOException {
    int[] most = {0, 0};
    EvidenceFile file =
        new EvidenceFile(
            extract(),
            (session, after) -> {
              most[0]++;
              List<EvidenceLine> lot = new ArrayList<>();
              for (long id = after + 1;
                  id <= Math.min(100_000, after + EvidenceFileService.LOT);
                  id++) {
                lot.add(line(id, "Особа", "примітка"));
              }
              most[1] = Math.max(most[1], lot.size());
              return lot;
            },
            "uk",
            key -> key);
    long[] bytes = {0};
    file.write(
        new OutputStream() {
          @Override
          public void write(int one) {
            bytes[0]++;
          }

          @Override
          public void write(byte[] some, int from, int length) {
            bytes[0] += length;
          }
        });
    assertThat(most[0]).isEqualTo(51);
    assertThat(most[1]).isEqualTo(EvidenceFileService.LOT);
    assertThat(bytes[0]).isGreaterThan(100_000 * 50L);
  }

  private static EvidenceFile file(List<EvidenceLine> rows) {
    return new EvidenceFile(
        extract(),
        (session, after) -> rows.subList((int) after, (int) Math.min(rows.size(), after + 700)),
        "uk",
        key -> key);
  }

  private static EvidenceExtract extract() {
    return new EvidenceExtract(
        1, "course", List.of(new FileSession(7, AT, "Заняття", "Session", true)), true);
  }

  private static EvidenceLine line(long id, String person, String note) {
    return new EvidenceLine(
        id,
        7,
        person,
        "hand",
        "k" + id,
        "OVERRIDE",
        AT,
        null,
        null,
        "PRESENT",
        note,
        null,
        false,
        "b",
        null,
        null,
        AT,
        "Організатор");
  }
}
