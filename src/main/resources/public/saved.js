// The browser's half of forms that save themselves. What the server has not acknowledged lies in IndexedDB, apart
// for each account; it is deleted on acknowledgement, and sent when the network or the sign-in is back.
const PAUSE = 600; // ms after the last key, so that a save is on disk within a second
const RETRY = 5000;

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
  const state = form.querySelector("[data-saved-state]") ?? document.querySelector("[data-saved-state]");
  const version = form.elements.namedItem("version");
  let timer, sending = false, again = false, blocked = false;

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

  async function keep() {
    await store("readwrite", (s) => s.put({ key, url, version: version?.value ?? "0", body: fields().toString(), at: Date.now() }));
  }

  async function send() {
    if (blocked) return;
    if (sending) { again = true; return; }
    sending = true;
    clearTimeout(timer);
    say("Saving", "now");
    const body = fields();
    try {
      const answer = await fetch(url, { method: "POST", body, headers: { Accept: "application/json" }, redirect: "manual", keepalive: body.toString().length < 60000 });
      if (answer.ok) {
        const facts = await answer.json();
        if (version) version.value = facts.version;
        if (!again && fields().toString() === withVersion(body, facts.version)) {
          await store("readwrite", (s) => s.delete(key));
          say("Saved " + facts.savedAt);
        }
        form.dispatchEvent(new CustomEvent("saved", { detail: facts }));
      } else if (answer.status === 409) {
        blocked = true;
        const facts = await answer.json();
        say("Not saved: changed elsewhere meanwhile. Both are kept.", "off");
        showBoth(facts);
      } else if (answer.status === 401 || answer.type === "opaqueredirect") {
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
    return copy.toString();
  };

  const retry = () => { clearTimeout(timer); timer = setTimeout(send, RETRY); };

  // Both versions stand side by side; the reader chooses. Choosing is a save over the newer version, on purpose.
  function showBoth(facts) {
    const dialog = document.createElement("dialog");
    dialog.className = "dialog";
    dialog.setAttribute("aria-labelledby", "two-versions");
    const head = document.createElement("h3");
    head.id = "two-versions";
    head.textContent = "Somebody saved this before you.";
    dialog.append(head);
    for (const [name, theirs] of Object.entries(facts.fields ?? {})) {
      const field = form.elements.namedItem(name);
      const mine = field?.value ?? "";
      if (!field || mine === theirs) continue;
      for (const [whose, text] of [["yours", mine], ["saved meanwhile", theirs]]) {
        const label = document.createElement("label");
        label.className = "label";
        label.textContent = name.replaceAll("_", " ") + ", " + whose;
        const area = document.createElement("textarea");
        area.className = "input";
        area.readOnly = true;
        area.value = text;
        label.append(area);
        dialog.append(label);
      }
    }
    const foot = document.createElement("div");
    foot.className = "dialog__foot";
    const theirs = document.createElement("button");
    theirs.className = "btn";
    theirs.textContent = "Take what was saved";
    theirs.onclick = async () => { await store("readwrite", (s) => s.delete(key)); location.reload(); };
    const mine = document.createElement("button");
    mine.className = "btn btn--primary";
    mine.textContent = "Save mine over it";
    mine.onclick = () => { if (version) version.value = facts.version; blocked = false; dialog.close(); dialog.remove(); send(); };
    foot.append(theirs, mine);
    dialog.append(foot);
    document.body.append(dialog);
    dialog.showModal();
  }

  const changed = () => { keep(); say("Saving", "now"); clearTimeout(timer); timer = setTimeout(send, PAUSE); };
  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  form.addEventListener("save-now", () => { keep(); send(); });
  addEventListener("online", () => { waiting().then((left) => left && send()); });
  // Handing in sends the form itself, so nothing waits for a save any more.
  form.addEventListener("submit", () => { clearTimeout(timer); store("readwrite", (s) => s.delete(key)); });

  // Something typed here before never reached the server: put it back, then send it.
  store("readonly", (s) => s.get(key)).then((entry) => {
    if (!entry) return;
    const body = new URLSearchParams(entry.body);
    for (const element of form.elements) {
      if (!element.name || element.name === "version" || element.name === "form_key" || element.type === "file") continue;
      const values = body.getAll(element.name);
      if (element.type === "checkbox" || element.type === "radio") element.checked = values.includes(element.value);
      else if (values.length) element.value = values[0];
    }
    if (version) version.value = entry.version; // the version it was typed on: a newer one on disk is a conflict
    say("Not saved yet. Kept on this device.", "off");
    send();
  });
}
