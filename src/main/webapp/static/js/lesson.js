// The page of a lesson: notes that it was opened, loads a player when asked, and jumps to moments.
(() => {
  const page = document.querySelector('[data-lesson]');
  if (!page) return;

  if (page.dataset.lesson) {
    fetch('/api/v1/lessons/' + page.dataset.lesson + '/opened', {
      method: 'POST',
      credentials: 'same-origin',
      headers: {'X-Academy': '1'},
      keepalive: true
    }).catch(() => {
      // Without a connection the lesson is simply not marked as opened.
    });
  }

  const ask = document.querySelector('[data-player]');
  const media = document.querySelector('[data-media]');

  // Nothing is fetched from the player's host before this.
  function play(second) {
    const address = new URL(ask.dataset.player);
    address.searchParams.set('autoplay', '1');
    if (second > 0 && address.hostname.includes('vimeo')) address.hash = 't=' + second + 's';
    else if (second > 0) address.searchParams.set('start', second);
    const frame = document.createElement('iframe');
    frame.src = address.href;
    frame.title = ask.dataset.title;
    frame.allow = 'autoplay; fullscreen; encrypted-media; picture-in-picture';
    frame.referrerPolicy = 'strict-origin-when-cross-origin';
    ask.replaceChildren(frame);
    ask.classList.remove('film-ask');
    return frame;
  }

  function jump(second) {
    if (media) {
      const start = () => {
        media.currentTime = second;
        media.play().catch(() => {});
      };
      if (media.readyState > 0) start();
      else {
        media.addEventListener('loadedmetadata', start, {once: true});
        media.load();
      }
      media.scrollIntoView({block: 'center'});
      media.focus();
    } else if (ask) {
      const frame = play(second);
      frame.scrollIntoView({block: 'center'});
      frame.focus();
    }
  }

  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (ask && event.target.closest('[data-play]')) {
      event.preventDefault();
      play(Number(ask.dataset.start) || 0).focus();
      return;
    }
    const moment = event.target.closest('[data-at]');
    if (moment && moment.dataset.at !== '' && (media || ask)) {
      event.preventDefault();
      jump(Number(moment.dataset.at));
    }
  });
})();
