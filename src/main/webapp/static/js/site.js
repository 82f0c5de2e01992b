// What every page does: close the phone menu on Escape or a click beside it.
(() => {
  const menu = document.querySelector('.phone-menu');
  if (!menu) return;
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && menu.open) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });
  document.addEventListener('click', (event) => {
    if (menu.open && !menu.contains(event.target)) menu.open = false;
  });
})();

// Pages that were kept on this device for somebody go with their sign-in.
if (window.caches && !document.querySelector('form[action="/logout"]')) {
  caches.delete('academy-live-pages').catch(() => {});
}

// At the sign-out: say that answers or drafts on this device have not been sent yet.
document.addEventListener('submit', (event) => {
  const { unsent: warning, person } = event.target.dataset;
  if (!warning) return;
  const isDraft = (key) => /^academy-(task|profile):/.test(key) && key.split(':')[1] === person;
  let waiting = null;
  try {
    waiting =
      localStorage.getItem('academy-unsent') ||
      localStorage.getItem('academy.words') ||
      Object.keys(localStorage).some(isDraft);
  } catch (refused) {
    // Without storage nothing can be waiting.
  }
  if (waiting && !window.confirm(warning)) event.preventDefault();
});

// On a phone the row of a course's tabs is wider than the screen: begin it at the tab that is open.
(() => {
  const tab = document.querySelector('.course-tabs [aria-current]');
  if (tab) tab.parentElement.scrollLeft = tab.offsetLeft + tab.offsetWidth / 2 - innerWidth / 2;
})();
