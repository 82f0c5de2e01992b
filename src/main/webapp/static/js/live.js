// The live page of a session: notices when the state changes. Without this script the page works by
// plain forms.
(() => {
  const live = document.querySelector('[data-live]');
  if (!live || live.dataset.enrolled !== 'true') return;
  const session = live.dataset.live;
  const address = `/api/v1/sessions/${session}`;

  const newKey = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(12));
    return Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
  };

  const post = (path, body) =>
    fetch(address + path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', 'X-Academy': '1' },
      body: JSON.stringify(body),
    });

  // ---- the state of the session -----------------------------------------------------------
  const changed = live.querySelector('[data-live-changed]');
  const look = async () => {
    if (document.visibilityState !== 'visible') return;
    try {
      const answer = await post('/presence', { key: newKey() });
      if (!answer.ok) return;
      const { state } = await answer.json();
      if (state === live.dataset.state) return;
      const typing = live.querySelector('[data-word] input[type=text]');
      if (typing && typing.value.trim() !== '') {
        changed.hidden = false;
      } else {
        location.reload();
      }
    } catch {
      // No connection: the next look comes by itself.
    }
  };
  look();
  // Spread over the minute, so that nine hundred pages do not ask in one second.
  setInterval(look, 50000 + Math.floor(Math.random() * 20000));
  document.addEventListener('visibilitychange', look);
})();
