// Keeps the page of a table without a line, and what it is made of. It keeps nothing of the roll: that lies in the device's own storage.
const kept = 'shequ-offline';
addEventListener('install', () => skipWaiting());
addEventListener('activate', event => event.waitUntil(clients.claim()));
addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  const own = url.pathname.endsWith('/offline') || url.pathname.startsWith('/assets/');
  if (request.method !== 'GET' || url.origin !== location.origin || !own) {
    return;
  }
  event.respondWith((async () => {
    try {
      return await fetch(request);
    } catch (failure) {
      const known = await (await caches.open(kept)).match(request, { ignoreVary: true });
      if (known) {
        return known;
      }
      throw failure;
    }
  })());
});
