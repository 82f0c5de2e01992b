package eu.cities4cities.academy.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RegisterFilesTest {
  private static final String NUMBER = "CCA-26-7K4Q-9M2X-4TDW";

  @Test
  void aFileIsCalledAsItsHolder() {
    assertThat(RegisterFiles.fileName("О'Нілл-Ґалаґан Дарʼя", NUMBER))
        .isEqualTo("О'Нілл-Ґалаґан Дарʼя " + NUMBER + ".pdf");
    assertThat(RegisterFiles.fileName(null, NUMBER)).isEqualTo(NUMBER + ".pdf");
  }

  @Test
  void noNameLeadsOutOfTheFolder() {
    assertThat(RegisterFiles.fileName("../../А\\Б: Олена", NUMBER))
        .isEqualTo("______А_Б_ Олена " + NUMBER + ".pdf");
  }

  @Test
  void theLongestNameFitsAFileSystem() {
    for (String longest : new String[] {"Ї".repeat(400), "😀Ї".repeat(200)}) {
      String name = RegisterFiles.fileName(longest, NUMBER);
      assertThat(name.getBytes(StandardCharsets.UTF_8).length).isBetween(200, 255);
      assertThat(name).endsWith(NUMBER + ".pdf").doesNotContain("\uFFFD");
    }
  }
}
