// What the server brings while a button is held down is shown once it is released: a button that is
// drawn anew under the finger would swallow the press, and pages that ask every few seconds draw it
// anew all the time. Tables and lists that draw their own rows go on. A button sends its form only after
// everybody has heard of the press, so nothing is drawn anew before that either.
(() => {
  const RELEASED = 100; // ms: the click of a tap comes a little after the finger is lifted
  const { Response } = window.PrimeFaces.ajax;
  const show = Response.handle;
  let held = false;
  let timer = null;
  const waiting = [];

  Response.handle = (...answer) => {
    const drawsItself = Boolean(answer[3]);
    if (held && !drawsItself) waiting.push(answer);
    else show.apply(Response, answer);
  };
  const hold = (event) => {
    // Menus of the browser's own keep the release to themselves.
    if (event.button !== 0 || event.target.closest('select')) return;
    clearTimeout(timer);
    held = true;
  };
  const end = () => {
    clearTimeout(timer);
    held = false;
    for (const answer of waiting.splice(0)) {
      try {
        show.apply(Response, answer);
      } catch (fault) {
        reportError(fault); // the others are shown all the same
      }
    }
  };
  const release = () => {
    clearTimeout(timer);
    timer = setTimeout(end, RELEASED);
  };
  window.addEventListener('pointerdown', hold, true);
  window.addEventListener('pointerup', release, true);
  window.addEventListener('pointercancel', release, true);
  window.addEventListener('blur', release);
})();
