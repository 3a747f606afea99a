// The browser's half of forms that save themselves. What the server has not acknowledged lies in IndexedDB, apart
// for each account; it is deleted on acknowledgement, and sent when the network or the sign-in is back.
const PAUSE = 600; // ms after the last key, so that a save is on disk within a second
const RETRY = 5000;
const watched = new Map(); // key → how to end the watch over an older form with the same address
const sent = new Map(); // key → what was sent from here last: an answer that got lost is no conflict

/** Whether this is a page that the browser keeps for when there is no network; it knows nobody by itself. */
export const prebuilt = document.documentElement.dataset.offline ?? "";

let opened;
function database() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open("how-to-talk", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("waiting", { keyPath: "key" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opened;
}

export async function store(mode, work) {
  try {
    const db = await database();
    return await new Promise((resolve, reject) => {
      const request = work(db.transaction("waiting", mode).objectStore("waiting"));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  } catch {
    return undefined; // a private window without storage: the form still saves to the server
  }
}

/** Whether the server answers: a browser also says “online” of a network that leads nowhere. */
export const reachable = () => fetch("/offline", { method: "HEAD", cache: "no-store" }).then(() => true, () => false);

// Who was on the last page that came from the server: for them a page without network keeps what is typed.
const WHOSE = "signed-in", LEAVING = "signing-out";
const last = prebuilt ? await store("readonly", (s) => s.get(WHOSE)) : undefined;
export const account = prebuilt ? last?.account ?? "" : document.documentElement.dataset.account || "";
export const staff = prebuilt ? last?.staff ?? false : document.querySelector(".nav--staff") !== null;

async function all() {
  return ((await store("readonly", (s) => s.getAll())) ?? []).filter((entry) => entry.key.startsWith(account + " "));
}

export const waiting = async () => (await all()).length;

/** What waits here and belongs to no form of this page: whoever typed it is told where it is, or it would lie for ever. */
export const elsewhere = async () =>
  (await all()).filter((entry) => entry.page && !watched.has(entry.key) && Date.now() - entry.at > 2 * RETRY);

/** Called on every page: notes who is signed in, and after a sign-out forgets them and what they left behind. */
export async function whose() {
  if (prebuilt) return;
  const [last, leaving] = await Promise.all([WHOSE, LEAVING].map((key) => store("readonly", (s) => s.get(key))));
  if (account) {
    if (leaving) await store("readwrite", (s) => s.delete(LEAVING)); // it did not come to it
    if (last?.account !== account || last.staff !== staff) await store("readwrite", (s) => s.put({ key: WHOSE, account, staff }));
  } else if (document.querySelector("form[action='/sign-in']")) {
    if (last) await store("readwrite", (s) => s.delete(WHOSE));
    if (leaving) {
      await store("readwrite", (s) => s.delete(IDBKeyRange.bound(leaving.account + " ", leaving.account + " \uffff")));
      await store("readwrite", (s) => s.delete(LEAVING));
    }
  }
}

/** Signing out is about to be asked for: the next page without anybody on it deletes what waits here. */
export const leave = () => store("readwrite", (s) => s.put({ key: LEAVING, account }));

export function watch(form) {
  const url = form.dataset.saved || form.action;
  const key = account + " " + url;
  const me = String(Math.random());
  const state = form.querySelector("[data-saved-state]") ?? document.querySelector("[data-saved-state]");
  const version = form.elements.namedItem("version");
  let timer, sending = false, again = false, blocked = false, over = false, out = false;
  watched.get(key)?.();
  watched.set(key, () => { over = true; clearTimeout(timer); });

  const say = (words, tone) => {
    if (!state) return;
    state.textContent = words;
    state.className = "saved" + (tone ? " saved--" + tone : "");
  };

  const fields = () => {
    const data = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === "string") data.append(name, value);
    return data;
  };

  const page = location.pathname + location.search;
  const about = form.dataset.about ?? "";
  async function keep() {
    await store("readwrite", (s) => s.put({ key, url, version: version?.value ?? "0", body: fields().toString(), at: Date.now(), by: me, page, about }));
  }

  // Another window may have put its own words in the place of these: those stay.
  async function forget() {
    const entry = await store("readonly", (s) => s.get(key));
    if (entry && (entry.by === me || withVersion(new URLSearchParams(entry.body), "") === withVersion(fields(), ""))) {
      await store("readwrite", (s) => s.delete(key));
    }
  }

  async function send() {
    if (blocked || over) return;
    if (sending) { again = true; return; }
    sending = true;
    clearTimeout(timer);
    say("Saving", "now");
    const body = fields();
    const before = sent.get(key);
    sent.set(key, body);
    try {
      const answer = await fetch(url, { method: "POST", body, headers: { Accept: "application/json" }, redirect: "manual", keepalive: body.toString().length < 60000 });
      out = answer.status === 401 || answer.type === "opaqueredirect";
      if (answer.ok) {
        const facts = await answer.json();
        if (version) version.value = facts.version;
        if (!again && withVersion(fields(), "") === withVersion(body, "")) {
          await forget();
          say("Saved " + facts.savedAt);
        }
        if (!again) form.dispatchEvent(new CustomEvent("saved", { detail: facts })); // whoever waits for it waits for all of it
      } else if (answer.status === 409) {
        const facts = await answer.json();
        if (facts.fields && before && version && says(before, facts.fields)) {
          version.value = facts.version; // it was saved from here, and only the answer got lost
          again = true;
        } else {
          blocked = true;
          say("Not saved: changed elsewhere meanwhile. Both are kept.", "off");
          conflict(facts);
        }
      } else if (out) {
        say("Not saved: you are signed out. Kept on this device.", "off");
        retry();
      } else {
        const facts = await answer.json().catch(() => ({}));
        say("Not saved: " + (facts.problem ?? "the server said " + answer.status) + " Kept on this device.", "off");
        if (answer.status >= 500 || answer.status === 429) retry();
      }
    } catch {
      say("Not saved: no connection. Kept on this device.", "off");
      retry();
    }
    sending = false;
    if (again) { again = false; send(); }
  }

  const withVersion = (body, number) => {
    const copy = new URLSearchParams(body);
    if (copy.has("version")) copy.set("version", number);
    copy.delete("commit"); // says when a history is written, and nothing of what is typed
    return copy.toString();
  };

  const says = (body, onDisk) => Object.entries(onDisk).every(([name, value]) =>
    !form.elements.namedItem(name) || same((body.get(name) ?? "").replaceAll("\r\n", "\n"), value));
  const same = (one, other) =>
    one === other || (one !== "" && other !== "" && Number(one.replace(",", ".")) === Number(other));

  const retry = () => { clearTimeout(timer); if (!over) timer = setTimeout(send, RETRY); };

  function conflict(facts) {
    form.dataset.conflict = "yes";
    const choices = {
      mine: () => { if (version) version.value = facts.version; blocked = false; delete form.dataset.conflict; send(); },
      later: () => { blocked = false; delete form.dataset.conflict; },
      theirs: async () => { await store("readwrite", (s) => s.delete(key)); location.assign(facts.back || location.href); },
    };
    if (!facts.fields) say("Not saved: " + (facts.problem ?? "changed elsewhere meanwhile.") + " Kept on this device.", "off");
    else if (form.isConnected) showBoth(form, facts, choices);
    else tell((facts.about ? facts.about + ": somebody" : "Somebody") + " saved this before you. Yours is kept on this device.", facts.back || page, "See both versions");
  }

  // A field that the page fills in itself is not kept, and so does not say that it was saved.
  const changed = (event) => { if ("page" in event.target.dataset) return; keep(); say("Saving", "now"); clearTimeout(timer); timer = setTimeout(send, PAUSE); };
  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  form.addEventListener("save-now", () => { keep(); send(); });
  addEventListener("online", () => { waiting().then((left) => left && send()); });
  // Handing in sends the form itself, so nothing waits for a save any more, unless nobody is signed in.
  form.addEventListener("submit", () => { clearTimeout(timer); if (!out) store("readwrite", (s) => s.delete(key)); });

  // Something typed here before never reached the server: put it back, then send it. It may lie under the address that
  // this form had before.
  (async () => {
    let entry = await store("readonly", (s) => s.get(key));
    if (!entry && form.dataset.savedBefore) {
      const old = account + " " + form.dataset.savedBefore;
      entry = await store("readonly", (s) => s.get(old));
      if (entry) {
        await store("readwrite", (s) => s.put({ ...entry, key, url }));
        await store("readwrite", (s) => s.delete(old));
      }
    }
    if (!entry) return;
    restore(form, new URLSearchParams(entry.body));
    if (version) version.value = entry.version; // the version it was typed on: a newer one on disk is a conflict
    form.dispatchEvent(new Event("restored"));
    await keep(); // as this page has it: what else the page says may differ from the one it was typed on
    say("Not saved yet. Kept on this device.", "off");
    send();
  })();
}

const KEEPS = new Set(["version", "form_key", "student"]); // what a page says of itself

// Puts back what was typed. A choice that this page does not offer is kept as it was made, never turned into none.
export function restore(form, body) {
  const groups = new Map();
  for (const element of [...form.elements]) {
    if (!element.name || KEEPS.has(element.name) || "page" in element.dataset || element.type === "file") continue;
    const values = body.getAll(element.name);
    if (element.type === "radio") {
      groups.set(element.name, [...(groups.get(element.name) ?? []), element]);
      element.checked = values.includes(element.value);
    } else if (element.type === "checkbox") element.checked = values.includes(element.value);
    else if (values.length) element.value = values[0];
  }
  for (const [name, radios] of groups) {
    const value = body.get(name);
    if (!value || radios.some((radio) => radio.checked)) continue;
    const kept = document.createElement("input");
    kept.type = "hidden";
    kept.name = name;
    kept.value = value;
    radios[0].before(kept);
    for (const radio of radios) radio.addEventListener("change", () => kept.remove());
  }
}

// A sentence at the head of the page, with the way to what it is about.
export function tell(words, href, link) {
  const notice = document.createElement("div");
  notice.className = "notice notice--attn";
  notice.setAttribute("role", "alert");
  const sentence = document.createElement("p");
  const way = document.createElement("a");
  way.href = href;
  way.textContent = link;
  sentence.append(words + " ", way);
  notice.append(sentence);
  document.querySelector("main")?.prepend(notice);
}

// Both versions stand side by side; the reader chooses. Choosing is a save over the newer version, on purpose.
export function showBoth(form, facts, choices) {
  const dialog = element("dialog", "dialog dialog--both");
  dialog.setAttribute("aria-labelledby", "two-versions");
  const head = element("h3", "", "Somebody saved this before you.");
  head.id = "two-versions";
  head.tabIndex = -1; // an Enter that was meant for the page behind chooses nothing
  head.autofocus = true;
  dialog.append(head);
  if (facts.about) dialog.append(element("p", "", facts.about));
  for (const { label, mine, theirs } of facts.both ?? differing(form, facts.fields)) {
    const section = element("section", "both");
    section.append(element("h4", "", label));
    const pair = element("div", "both__pair");
    for (const [whose, text] of [["Yours", mine], ["Saved meanwhile", theirs]]) {
      const side = element("div", "");
      side.append(element("p", "label", whose), element("p", "both__words", text));
      pair.append(side);
    }
    section.append(pair);
    dialog.append(section);
  }
  const foot = element("div", "dialog__foot");
  const theirs = element("button", "btn", "Take what was saved");
  theirs.onclick = choices.theirs;
  const mine = element("button", "btn btn--primary", "Save mine over it");
  mine.onclick = () => { dialog.close(); dialog.remove(); choices.mine(); };
  dialog.addEventListener("cancel", () => { dialog.remove(); choices.later?.(); }); // asked again with the next save
  foot.append(theirs, mine);
  dialog.append(foot);
  document.body.append(dialog);
  dialog.showModal();
}

function differing(form, onDisk) {
  const both = [];
  for (const [name, theirs] of Object.entries(onDisk)) {
    const field = form.elements.namedItem(name);
    const mine = field?.value ?? "";
    if (field && mine !== theirs) both.push({ label: name.replaceAll("_", " "), mine, theirs });
  }
  return both;
}

function element(tag, css, words) {
  const made = document.createElement(tag);
  if (css) made.className = css;
  if (words !== undefined) made.textContent = words;
  return made;
}
