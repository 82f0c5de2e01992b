package eu.cities4cities.academy.bench;

import java.util.Arrays;
import java.util.Locale;

/** Runs one measurement by its name: {@code mvn -Pbench -Dbench=check-in}. */
public final class Bench {
  private Bench() {}

  private enum Name {
    ATTEMPTS,
    CERTIFICATES,
    CHECK_IN,
    CODIFIER,
    DIRECTORY,
    DOWNLOAD,
    IMPORT,
    LETTERS,
    QUIZ,
    ROLL,
    SIGNALS,
    SOCKETS,
    STATISTICS,
    VERIFY
  }

  /** Runs the measurement named. */
  public static void main(String[] args) throws Exception {
    switch (named(args)) {
      case ATTEMPTS -> AttemptsBench.main(args);
      case CERTIFICATES -> CertificatesBench.main(args);
      case CHECK_IN -> CheckInBench.main(args);
      case CODIFIER -> CodifierBench.main(args);
      case DIRECTORY -> DirectoryBench.main(args);
      case DOWNLOAD -> DownloadBench.main(args);
      case IMPORT -> ImportBench.main(args);
      case LETTERS -> LettersBench.main(args);
      case QUIZ -> QuizBench.main(args);
      case ROLL -> RollBench.main(args);
      case SIGNALS -> SignalsBench.main(args);
      case SOCKETS -> SocketsBench.main(args);
      case STATISTICS -> StatisticsBench.main(args);
      case VERIFY -> VerifyBench.main(args);
    }
  }

  private static Name named(String[] args) {
    String asked = args.length == 0 ? "" : args[0].toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(Name.values())
        .filter(name -> name.name().equals(asked))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Name one with -Dbench=: "
                        + Arrays.toString(Name.values())
                            .toLowerCase(Locale.ROOT)
                            .replace('_', '-')));
  }
}
