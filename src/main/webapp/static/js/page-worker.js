// Keeps the live pages and the quizzes that were opened on this device with all that draws them, so
// that one of them opens again where no network is, or where what is before the Academy says that it
// is away. Else nothing comes from here.
const PAGES = 'academy-live-pages';
const PARTS = 'academy-live-parts';
const MOST_PAGES = 10;

const isPage = (url) => /^\/(sessions\/\d+|quiz\/[\w-]+)$/.test(url.pathname);
const isPart = (url) => url.pathname.startsWith('/static/');
// A picture of a question is for its reader alone, so it lies with the pages and goes with them.
const isPicture = (url) => url.pathname.startsWith('/files/');

// The copy says that it is one, and since when: a word typed on it later says how long after.
const keepPage = async (url, answer) => {
  const { headers } = answer;
  const page = await answer.text();
  const copy = page.replace(/ data-(live|attempt)="/, ` data-kept-at="${Date.now()}"$&`);
  const pages = await caches.open(PAGES);
  await pages.delete(url.pathname);
  await pages.put(url.pathname, new Response(copy, { status: 200, headers }));
  const kept = (await pages.keys()).filter((request) => isPage(new URL(request.url)));
  await Promise.all(kept.slice(0, -MOST_PAGES).map((old) => pages.delete(old)));
};

const keepPart = async (url, answer) => {
  const parts = await caches.open(PARTS);
  // One version of each is enough.
  await parts.delete(url.pathname, { ignoreSearch: true });
  await parts.put(url.href, answer);
};

const keep = async (url, answer) => {
  if (!answer.ok || answer.redirected) return;
  if (isPart(url)) await keepPart(url, answer);
  else if (isPicture(url)) await (await caches.open(PAGES)).put(url.pathname, answer);
  else if ((answer.headers.get('Content-Type') || '').startsWith('text/html')) await keepPage(url, answer);
};

const kept = async (url) => {
  const cache = await caches.open(isPart(url) ? PARTS : PAGES);
  return cache.match(isPart(url) ? url.href : url.pathname);
};

const isAway = (answer) => answer.status >= 502 && answer.status <= 504;

const get = async (event, url) => {
  try {
    const answer = await fetch(event.request);
    if (isAway(answer)) return (await kept(url)) || answer;
    event.waitUntil(keep(url, answer.clone()));
    return answer;
  } catch (lost) {
    const copy = await kept(url);
    if (copy) return copy;
    throw lost;
  }
};

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  const ours = url.origin === self.location.origin && event.request.method === 'GET';
  const picture = isPicture(url) && event.request.destination === 'image';
  if (ours && (isPage(url) || isPart(url) || picture)) event.respondWith(get(event, url));
});

// The page that was opened before this worker ran tells what it is made of.
self.addEventListener('message', (event) => {
  const addresses = event.data.keep
    .map((address) => new URL(address, self.location.origin))
    .filter((url) => url.origin === self.location.origin && (isPage(url) || isPart(url) || isPicture(url)));
  const all = addresses.map(async (url) => keep(url, await fetch(url.href, { credentials: 'same-origin' })));
  event.waitUntil(Promise.allSettled(all).then(() => event.source.postMessage('kept')));
});
