// The live page opens again without a network: a worker keeps it. What is seen then is a copy, and
// says so. Without this script, or where a browser has no workers, the page needs the network.
(() => {
  const live = document.querySelector('[data-live]');
  if (!live || !('serviceWorker' in navigator) || !window.caches) return;
  const word = document.querySelector('[data-word]');
  const note = live.querySelector('[data-live-copy]');

  const said = () => {
    live.dataset.kept = 'true';
    const hint = live.querySelector('[data-kept-hint]');
    if (hint) hint.hidden = false;
  };

  const LOOK_AGAIN = 3000;

  /** What is shown was kept at that moment; all on it is as old. */
  const isCopy = (at) => {
    const begun = Date.now() - performance.now();
    if (word) word.dataset.age = Math.round((begun - at) / 1000);
    const time = new Date(at).toLocaleTimeString('uk', {
      hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Kyiv',
    });
    const words = note.querySelector('[data-live-copy-words]');
    words.textContent = words.textContent.replace('--:--', time);
    note.hidden = false;
    live.querySelectorAll('[data-copy-only]').forEach((part) => { part.hidden = false; });
    live.querySelectorAll('[data-copy-not]').forEach((part) => { part.hidden = true; });
    said();
    // The Academy is heard again: the page itself takes the copy's place once nothing typed is left.
    document.addEventListener('academy:live', () => {
      setInterval(() => {
        const fields = [...live.querySelectorAll('input[type=text], textarea')];
        if (fields.every((field) => field.value.trim() === '')) location.reload();
      }, LOOK_AGAIN);
    }, { once: true });
  };

  if (live.dataset.keptAt) isCopy(Number(live.dataset.keptAt));

  window.academyKeepPage(live.dataset.worker, '/sessions/', said);
})();
