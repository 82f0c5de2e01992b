// The page that frames a meeting: says to the Academy, once a minute, that the meeting is in sight.
// Out of sight it says nothing, and nothing counts; what comes into sight again begins anew.
(() => {
  const line = document.querySelector('[data-presence]');
  if (!line) return;
  const { presence: session, ticket } = line.dataset;
  const EVERY = 45000;
  // The Academy takes 150 s of silence for the end of a connection; this stays well below.
  const SILENCE = 130000;
  let part = 1;
  let heard = null;
  let timer = null;

  const show = (text) => {
    if (text && line.textContent !== text) line.textContent = text;
  };

  const beat = async (again = true) => {
    if (heard !== null && performance.now() - heard > SILENCE) part += 1;
    try {
      const answer = await fetch(`/api/v1/sessions/${session}/presence`, {
        method: 'POST',
        credentials: 'same-origin',
        keepalive: true,
        headers: { 'Content-Type': 'application/json', 'X-Academy': '1' },
        body: JSON.stringify({ frame: ticket, part }),
      });
      if (!answer.ok) throw new Error(String(answer.status));
      const { counted } = await answer.json();
      if (counted) {
        heard = performance.now();
        show(line.dataset.textCounted);
      } else if (again) {
        part += 1;
        await beat(false);
      }
    } catch {
      show(line.dataset.textLost);
    }
  };

  const start = () => {
    if (timer !== null || document.visibilityState !== 'visible') return;
    beat();
    // Spread, so that nine hundred pages do not call in one second.
    timer = setInterval(() => beat(), EVERY + Math.floor(Math.random() * 10000));
  };
  const stop = () => {
    if (timer === null) return;
    clearInterval(timer);
    timer = null;
    beat(false);
    part += 1;
    heard = null;
  };

  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') start();
    else stop();
  });
  window.addEventListener('pagehide', stop);
  // The meeting counts once it is there, not while it is still coming.
  if (document.readyState === 'complete') start();
  else window.addEventListener('load', start);
})();
