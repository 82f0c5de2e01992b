#!/bin/sh
# Prints the path of a Chromium (or Chrome) that works; installs one where that is possible.
# Order: ACADEMY_TEST_BROWSER, an installed one, one that Playwright keeps, Debian's package when
# root, Playwright's download. Ends with 1 and one line on standard error where there is none.
# With "for GOALS" it looks only if Maven's goals include the browser tests.
set -u

if [ "${1:-}" = for ]; then
  case "${2:-}" in
    *verify* | *integration-test* | *install* | *deploy*) ;;
    *) exit 0 ;;
  esac
  case "${MAVEN_CMD_LINE_ARGS:-}" in
    *skipITs* | *skipTests* | *maven.test.skip*) exit 0 ;;
  esac
fi

works() {
  [ -n "$1" ] && [ -x "$1" ] && timeout 8 "$1" --version >/dev/null 2>&1
}

look() {
  for name in chromium chromium-browser google-chrome google-chrome-stable chrome; do
    found=$(command -v "$name" 2>/dev/null) && works "$found" && echo "$found" && return 0
  done
  for found in \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
    "$HOME"/.cache/ms-playwright/chromium-*/chrome-linux*/chrome \
    "$HOME"/Library/Caches/ms-playwright/chromium-*/chrome-mac/Chromium.app/Contents/MacOS/Chromium; do
    works "$found" && echo "$found" && return 0
  done
  return 1
}

if [ -n "${ACADEMY_TEST_BROWSER:-}" ]; then
  works "$ACADEMY_TEST_BROWSER" && echo "$ACADEMY_TEST_BROWSER" && exit 0
  echo "The browser tests need a Chromium, and ACADEMY_TEST_BROWSER=$ACADEMY_TEST_BROWSER does not start; correct it or unset it." >&2
  exit 1
fi

look && exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "No Chromium found: installing Debian's package chromium" >&2
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium; } >/dev/null 2>&1
  look && exit 0
fi

if command -v mvn >/dev/null 2>&1; then
  echo "No Chromium found: letting Playwright download its own" >&2
  timeout 300 mvn -q -B exec:java -Dexec.mainClass=com.microsoft.playwright.CLI \
    -Dexec.classpathScope=test -Dexec.args="install chromium" >/dev/null 2>&1
  look && exit 0
fi

echo "The browser tests need a Chromium and none was found or could be installed; install one (Debian: apt install chromium) or name it: ACADEMY_TEST_BROWSER=/path/to/chromium" >&2
exit 1
