package eu.cities4cities.academy.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerLogTest {

  private static final String FAILED =
      """
      [2026-11-28T07:16:27.336+0000] [] [SEVERE] [] [common] [levelValue: 1000] [[
        Exception while invoking class org.glassfish.ejb.startup.EjbApplication start method
      jakarta.ejb.EJBException: jakarta.ejb.CreateException: Initialization failed
      \tat org.glassfish.Somewhere.start(Somewhere.java:1)
      Caused by: jakarta.ejb.CreateException: Initialization failed for Singleton Database
      Caused by: java.lang.IllegalStateException: Migration of schema failed
      \t... 12 more
      ]]
      [2026-11-28T07:16:27.344+0000] [] [SEVERE] [] [core] Exception while loading the app
      """;

  @Test
  void aFailedDeploymentIsSeenThoughTheServerGoesOn() {
    assertThat(ServerLog.deploymentFailed(FAILED)).isTrue();
    assertThat(ServerLog.deploymentFailed("[INFO] academy was successfully deployed")).isFalse();
  }

  @Test
  void theReasonIsTheInnermostCause() {
    assertThat(ServerLog.reason(FAILED))
        .contains("java.lang.IllegalStateException: Migration of schema failed");
    assertThat(ServerLog.reason("[INFO] all is well")).isEmpty();
  }

  @Test
  void whatFailsWhileTheDeploymentIsUndoneIsNotTheReason() {
    String wake =
        """
        [2026-11-28T07:16:27.350+0000] [] [WARNING] [] [ejb] [levelValue: 900] [[
        jakarta.ejb.EJBException: Attempt to invoke when container is in Undeployed
        ]]
        """;
    assertThat(ServerLog.reason(FAILED + wake))
        .contains("java.lang.IllegalStateException: Migration of schema failed");
  }

  @Test
  void aLongReasonIsCut() {
    assertThat(ServerLog.reason("Caused by: x.Y: " + "long ".repeat(200)).orElseThrow())
        .hasSizeLessThan(310)
        .endsWith("…");
  }

  @Test
  void theServerIsUpWhenItSaysSo() {
    assertThat(ServerLog.serverIsUp("Payara Micro 6.2025.10 (build 42) ready in 16,166 (ms)"))
        .isTrue();
    assertThat(ServerLog.serverIsUp("Payara Micro 6.2025.10 (42) startup time : 7,989ms"))
        .isFalse();
  }

  @Test
  void refusedDemoIsTheReasonWhateverFailsAfterIt() {
    assertThat(
            ServerLog.reason(
                """
                Caused by: jakarta.ejb.EJBException: a.DemoRefusedException: set ACADEMY_DEMO=false
                Caused by: java.lang.IllegalStateException: a closed EntityManager
                """))
        .contains("set ACADEMY_DEMO=false");
  }

  @Test
  void aSettingThatCannotBeUsedIsTheReasonWhateverFailsAfterIt() {
    assertThat(
            ServerLog.reason(
                """
                jakarta.ejb.EJBException: nothing
                Caused by: a.UnusableSettingException: ACADEMY_PORT is no number
                Caused by: java.lang.NumberFormatException: eighty
                """))
        .contains("ACADEMY_PORT is no number");
  }
}
