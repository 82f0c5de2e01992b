package eu.cities4cities.academy.course.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class VideoLinkTest {
  @ParameterizedTest
  @CsvSource({
    "https://www.youtube.com/watch?v=aqz-KE-bpKQ&t=10s, https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ",
    "https://youtu.be/aqz-KE-bpKQ?si=abc, https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ",
    "https://m.youtube.com/watch?app=m&v=aqz-KE-bpKQ, https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ",
    "https://www.youtube.com/live/aqz-KE-bpKQ, https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ",
    "https://vimeo.com/76979871, https://player.vimeo.com/video/76979871?dnt=1",
    "https://vimeo.com/76979871/0123abcdef, https://player.vimeo.com/video/76979871?h=0123abcdef&dnt=1",
    "https://player.vimeo.com/video/76979871?h=0123abcdef, https://player.vimeo.com/video/76979871?h=0123abcdef&dnt=1"
  })
  void anAddressAsPeopleCopyItBecomesThePlayerThatKeepsQuiet(String address, String player) {
    assertThat(VideoLink.of(address)).map(VideoLink::player).contains(player);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "https://youtube.com.example.org/watch?v=aqz-KE-bpKQ",
        "https://www.youtube.com/watch?v=a\"onload=",
        "https://www.youtube.com/@channel",
        "https://example.org/film.mp4",
        "//youtu.be/aqz-KE-bpKQ",
        "ftp://youtu.be/aqz-KE-bpKQ",
        "не адреса"
      })
  void anythingElseIsNoRecording(String address) {
    assertThat(VideoLink.of(address)).isEmpty();
  }

  @Test
  void withoutTheScriptTheMomentIsInTheAddressElsewhere() {
    VideoLink youtube = VideoLink.of("https://youtu.be/aqz-KE-bpKQ").orElseThrow();
    assertThat(youtube.pageAt(83)).isEqualTo("https://www.youtube.com/watch?v=aqz-KE-bpKQ&t=83s");
    assertThat(youtube.pageAt(0)).isEqualTo("https://www.youtube.com/watch?v=aqz-KE-bpKQ");
    assertThat(VideoLink.of("https://vimeo.com/76979871").orElseThrow().pageAt(83))
        .isEqualTo("https://vimeo.com/76979871#t=83s");
  }

  @Test
  void whatIsKeptLeadsToTheSamePlayer() {
    VideoLink link = VideoLink.of("https://vimeo.com/76979871/0123abcdef").orElseThrow();
    assertThat(VideoLink.of(link.page())).contains(link);
  }
}
