// The live page of a session: hears at once what changes and shows that part anew, over a connection
// of our own; where the network lets none stay open it asks now and then. Without this script the
// page works by plain forms and shows what was so when it came.
(() => {
  const live = document.querySelector('[data-live]');
  if (!live) return;
  const session = live.dataset.live;
  const note = live.querySelector('[data-live-changed]');
  const FIRST_WAIT = 1000;
  const LONGEST_WAIT = 60000;
  const SILENCE = 70000;
  const ASK_EVERY = 20000;
  const TRIES_BEFORE_ASKING = 2;

  let known = null;
  let socket = null;
  let failures = 0;
  let heard = 0;
  let tag = null;
  let refreshing = null;

  // ---- showing ------------------------------------------------------------------------------
  const holdsWork = (part) =>
    part.contains(document.activeElement) && document.activeElement.matches('input, textarea')
      || [...part.querySelectorAll('input[type=text], textarea')].some((f) => f.value.trim() !== '')
      || [...part.querySelectorAll('audio, video')].some((m) => !m.paused);

  const refresh = async () => {
    refreshing = null;
    try {
      const answer = await fetch(location.pathname + location.search, { credentials: 'same-origin' });
      if (!answer.ok || answer.redirected) return;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      for (const part of live.querySelectorAll('[data-part]')) {
        const fresh = page.querySelector(`[data-part="${part.dataset.part}"]`);
        const same = (part.dataset.rev || '') === (fresh?.dataset.rev || '');
        if (!fresh || (same && !part.dataset.always)) continue;
        if (holdsWork(part)) {
          if (note) note.hidden = false;
        } else if (part.dataset.reload) {
          location.reload();
          return;
        } else {
          part.replaceWith(document.adoptNode(fresh));
        }
      }
    } catch {
      // No connection: the next change, or the next connection, shows it.
    }
  };

  const hear = (text) => {
    heard = Date.now();
    let told;
    try {
      told = JSON.parse(text);
    } catch {
      return;
    }
    const before = known;
    known = told;
    document.dispatchEvent(new CustomEvent('academy:live', { detail: told }));
    const differs = before
      ? JSON.stringify(before) !== JSON.stringify(told)
      : told.state !== live.dataset.state || String(told.version) !== live.dataset.version;
    // On the page that holds the meeting itself there is nothing to show anew, only to leave it.
    const left = live.querySelector('[data-live-left]');
    if (left) {
      left.hidden = !told.backup;
      return;
    }
    if (!differs) return;
    live.dataset.state = told.state;
    const badge = live.querySelector('[data-live-badge]');
    const words = live.dataset[`word${told.state.charAt(0)}${told.state.slice(1).toLowerCase()}`];
    if (badge && words) {
      badge.lastChild.textContent = words;
      badge.classList.toggle('now', told.state === 'LIVE');
    }
    const only = before && before.state === told.state && before.version === told.version
      ? Object.keys(told.marks).filter((name) => told.marks[name] !== before.marks[name]) : null;
    // The board asks for its questions itself.
    if (only && only.every((name) => name === 'questions' || name === 'slide')) return;
    // Spread, so that nine hundred pages do not ask in one moment.
    if (!refreshing) refreshing = setTimeout(refresh, Math.random() * 4000);
  };

  // ---- hearing ------------------------------------------------------------------------------
  const connect = () => {
    if (socket || !('WebSocket' in window)) return;
    try {
      socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/live/${session}`);
    } catch {
      failures = TRIES_BEFORE_ASKING;
      return;
    }
    live.dataset.link = 'opening';
    socket.addEventListener('message', (event) => {
      failures = 0;
      live.dataset.link = 'open';
      hear(event.data);
    });
    socket.addEventListener('close', (event) => {
      socket = null;
      failures += 1;
      live.dataset.link = 'lost';
      // 1008: signed out, or no such session; asking again would change nothing.
      if (event.code === 1008) return;
      const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (failures - 1));
      setTimeout(connect, wait / 2 + Math.random() * (wait / 2));
    });
  };

  const ask = async () => {
    if (live.dataset.link === 'open' || failures < TRIES_BEFORE_ASKING) return;
    if (document.visibilityState !== 'visible') return;
    try {
      const answer = await fetch(`/api/v1/sessions/${session}/live`, {
        credentials: 'same-origin',
        cache: 'no-store',
        headers: tag ? { 'If-None-Match': tag } : {},
      });
      if (answer.status !== 200) return;
      tag = answer.headers.get('ETag');
      hear(await answer.text());
    } catch {
      // No connection: the next look comes by itself.
    }
  };

  // ---- being here -----------------------------------------------------------------------------
  // Counts no minutes; the roll shows how many have the page open while the session runs.
  const beHere = () => {
    if (live.dataset.enrolled !== 'true' || live.dataset.state !== 'LIVE') return;
    if (document.visibilityState !== 'visible') return;
    fetch(`/api/v1/sessions/${session}/presence`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', 'X-Academy': '1' },
      body: '{}',
    }).catch(() => {});
  };
  beHere();
  // Spread over the minute, so that nine hundred pages do not call in one second.
  setInterval(beHere, 50000 + Math.floor(Math.random() * 20000));

  // A connection that says nothing for longer than its beat is dead, whatever the browser thinks.
  setInterval(() => {
    if (socket && live.dataset.link === 'open' && Date.now() - heard > SILENCE) socket.close();
  }, 10000);
  if (!('WebSocket' in window)) failures = TRIES_BEFORE_ASKING;
  setInterval(ask, ASK_EVERY + Math.random() * 5000);
  window.addEventListener('online', connect);
  document.addEventListener('visibilitychange', ask);
  connect();
})();
