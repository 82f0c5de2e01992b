package eu.cities4cities.academy.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** One press prints for several people at once: nobody's name gets onto another one's paper. */
class PrintedAtOnceTest {
  private static final int PEOPLE = 48;

  @Test
  void eachFileHasItsOwnNameWhoeverElseIsPrinted() throws Exception {
    ExecutorService hands = Executors.newFixedThreadPool(4);
    try {
      List<Future<byte[]>> printed = new ArrayList<>();
      for (int i = 0; i < PEOPLE; i++) {
        String name = name(i);
        printed.add(
            hands.submit(() -> Certificates.draw(Certificates.named(name, "Olena Marchuk"))));
      }
      for (int i = 0; i < PEOPLE; i++) {
        try (PdfReader reader = new PdfReader(printed.get(i).get())) {
          assertThat(new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s+", " "))
              .contains(name(i));
        }
      }
    } finally {
      hands.shutdownNow();
    }
  }

  /** Each with a letter of its own, so that each file has other signs of the font. */
  private static String name(int i) {
    char own = "АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЮЯ".charAt(i % 32);
    return own + "кименко-" + own + "щук Зіновія " + (i / 32 == 0 ? "Юхимівна" : "Ґедзівна");
  }
}
