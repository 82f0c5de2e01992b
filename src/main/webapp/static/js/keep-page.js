// Has this page kept on the device, so that it opens again where no network is. Where a browser has
// no workers, or its settings refuse them, the page needs the network.
window.academyKeepPage = (worker, scope, kept) => {
  const workers = navigator.serviceWorker;
  if (!workers || !window.caches) return;
  workers.register(worker, { scope }).then(async (registration) => {
    if (workers.controller) {
      kept();
      return;
    }
    workers.addEventListener('message', (event) => { if (event.data === 'kept') kept(); });
    const active = registration.active || (await workers.ready).active;
    const parts = performance.getEntriesByType('resource')
      .filter((entry) => entry.initiatorType === 'img' || new URL(entry.name).pathname.startsWith('/static/'))
      .map((entry) => entry.name);
    active.postMessage({ keep: [location.pathname, ...parts] });
  }).catch(() => {});
};
