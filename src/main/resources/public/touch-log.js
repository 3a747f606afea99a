// Conversations that were logged without a network. Each lies in IndexedDB, apart for each account, under the key of
// its form; it is deleted when the server has it. The form's key makes a second sending harmless.
import { account, store } from "./saved.js";

const RETRY = 15000;
const prefix = account + " touch ";
let timer, flushing;

/** Keeps a form that could not be sent, or a draft of one that nobody sent yet. */
export const keep = (key, body, draft) => store("readwrite", (s) => s.put({ key: prefix + (draft ? "draft" : key), formKey: key, body, draft, at: Date.now() }));
export const forget = (key) => store("readwrite", (s) => s.delete(prefix + key));
export const draft = () => store("readonly", (s) => s.get(prefix + "draft"));

/** What waits to be sent, oldest first. */
export async function queued() {
  const all = (await store("readonly", (s) => s.getAll())) ?? [];
  return all.filter((entry) => entry.key.startsWith(prefix) && !entry.draft).sort((a, b) => a.at - b.at);
}

/** Sends one form. @returns what became of it: sent, wrong, signed-out or away */
export async function send(body) {
  try {
    const answer = await fetch("/touches", { method: "POST", body: new URLSearchParams(body), headers: { Accept: "application/json", "Typed-By": account }, redirect: "manual" });
    if (answer.ok) return { state: "sent", facts: await answer.json() };
    if (answer.status === 401 || answer.type === "opaqueredirect") return { state: "signed-out" };
    if (answer.status >= 500 || answer.status === 429) return { state: "away" };
    const { errors } = await answer.json().catch(() => ({}));
    return { state: "wrong", why: Object.values(errors ?? {})[0] };
  } catch {
    return { state: "away" };
  }
}

/** Sends what waits, oldest first, and says on the page how many are left. */
export function flush() {
  if (!account) return Promise.resolve();
  flushing ??= (async () => {
    let sent = 0, wrong = 0, first, left = await queued();
    for (const entry of left) {
      const { state, why } = await send(entry.body);
      if (state === "sent") { await forget(entry.formKey); sent++; }
      else if (state === "wrong") { wrong++; first ??= { entry, why }; }
      else break;
    }
    left = await queued();
    say(left, sent, first);
    clearTimeout(timer);
    if (left.length > wrong) timer = setTimeout(flush, RETRY);
  })().finally(() => { flushing = undefined; });
  return flushing;
}

function say(left, sent, wrong) {
  dispatchEvent(new CustomEvent("touches-waiting", { detail: left }));
  for (const line of document.querySelectorAll("[data-touches-waiting], [data-waiting]")) {
    const n = left.length;
    line.hidden = n === 0 && sent === 0;
    line.className = "saved" + (n ? " saved--off" : "");
    if (n) {
      line.textContent = (n === 1 ? "One conversation waits" : n + " conversations wait") + " on this device" + (wrong ? ", with a question: " + (wrong.why ?? "the server could not read it.") + " " : " for the network. ");
      if (wrong) line.append(again(wrong.entry));
    } else {
      line.textContent = sent === 1 ? "The conversation that waited is saved." : sent + " conversations that waited are saved.";
    }
  }
}

// What the server refused is put back into a form, where its sentence says why.
function again(entry) {
  const link = document.createElement("a");
  link.href = "/touches/new#waiting";
  link.textContent = "Answer it";
  link.addEventListener("click", async (event) => {
    event.preventDefault();
    await keep(entry.formKey, entry.body, true);
    await forget(entry.formKey);
    location.assign("/touches/new");
  });
  return link;
}

if (account) {
  queued().then((left) => { if (left.length) { say(left, 0); flush(); } });
  addEventListener("online", flush);
}
