// The slides of a session. A participant's page follows the speaker until they turn a slide
// themselves; the speaker turns them with the arrow keys. Without this script links and buttons do
// the same, a page at a time.
(() => {
  const box = document.querySelector('[data-slides]');
  const keys = document.querySelector('[data-slide-keys]');

  if (keys) {
    document.addEventListener('keydown', (event) => {
      if (event.target.matches('input, textarea, select') || event.ctrlKey || event.altKey) return;
      const wanted = { ArrowRight: 'on', PageDown: 'on', ArrowLeft: 'back', PageUp: 'back' }[event.key];
      const button = wanted && keys.querySelector(`[data-slide-${wanted}]`);
      if (button && !button.disabled) {
        event.preventDefault();
        button.click();
      }
    });
  }
  if (!box) return;

  const hashes = box.dataset.slides.split(' ');
  const picture = box.querySelector('img');
  const at = box.querySelector('[data-slide-at]');
  const follow = box.querySelector('[data-slide-follow]');
  let number = Number(box.dataset.slide);
  let shown = Number(box.dataset.slideShown);
  let following = shown === 0 || number === shown;

  const address = (n) => `/slides/${hashes[n - 1]}.jpg`;

  const show = (wanted) => {
    number = Math.min(Math.max(1, wanted), hashes.length);
    const words = box.dataset.textAt.replace('%1', number).replace('%2', hashes.length);
    picture.src = address(number);
    picture.alt = words;
    at.textContent = words;
    follow.hidden = following || shown === 0;
    if (number < hashes.length) new Image().src = address(number + 1);
  };

  const turn = (steps) => (event) => {
    event.preventDefault();
    following = number + steps === shown;
    show(number + steps);
  };
  box.querySelector('[data-slide-back]').addEventListener('click', turn(-1));
  box.querySelector('[data-slide-on]').addEventListener('click', turn(1));
  follow.addEventListener('click', () => {
    following = true;
    show(shown);
  });
  document.addEventListener('academy:live', (event) => {
    const now = Number(event.detail.marks.slide || 0);
    if (now === shown) return;
    shown = now;
    if (following && shown > 0) show(shown);
    else follow.hidden = following || shown === 0;
  });
})();
