// Runs beside the pages, also without a network. It keeps the two pages that are the same for everybody and what they
// need, and nothing else: a page with somebody's data is never kept. A new release is a new version with a new cache.
const VERSION = "{version}", ASSETS = "{assets}";
const CACHE = "how-to-talk " + VERSION;
const LOG = "/offline/log", PAGE = "/offline";
const FILES = ["look.css", "icon.svg", "app.js", "saved.js", "touch-log.js", "touch-form.js", "who.js"].map((name) => ASSETS + "/" + name);
const LOGS = ["/", "/touches/new"]; // where the log form stands in for the page
const PATIENCE = 8000; // ms, after which a network that says nothing counts as none

addEventListener("install", (event) => {
  skipWaiting(); // harmless: a page that is open asks for its own release's files, which are not in this cache
  const fresh = (url) => new Request(url, { credentials: "omit", cache: "no-cache" });
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll([LOG, PAGE, ...FILES].map(fresh))));
});

addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name !== CACHE) await caches.delete(name);
    await registration.navigationPreload?.enable();
    await clients.claim();
  })());
});

// A form that a page sends is not touched: fetched from here it would look as if it came from this site, whoever sent it.
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(event, LOGS.includes(url.pathname)));
  else if (FILES.includes(url.pathname)) event.respondWith(file(request));
});

async function page(event, log) {
  const online = (async () => (await event.preloadResponse) ?? fetch(event.request))();
  const kept = () => caches.match(log ? LOG : PAGE, { cacheName: CACHE });
  try {
    if (!log) return await online;
    const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
    return (await Promise.race([online, late])) ?? (await kept()) ?? (await online);
  } catch {
    return (await kept()) ?? Response.error();
  }
}

// While the program is worked on its files change under one name, so the network goes first.
async function file(request) {
  const kept = await caches.match(request, { cacheName: CACHE });
  if (kept && !ASSETS.endsWith("/dev")) return kept;
  try {
    return await fetch(request);
  } catch {
    return kept ?? Response.error();
  }
}
