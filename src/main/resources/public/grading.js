// The desk: digits choose levels, Enter saves and goes on. The page of the next student is fetched in advance and put in
// place of this one, so that nobody waits for a server between two students.
import { showBoth, watch } from "./saved.js";
import { begin as bank } from "./bank.js";
import { begin as speeds } from "./speed.js";

const PATIENCE = 30; // ms that going on waits for the save to be acknowledged; after that it goes on and keeps watching
const LONGEST = 10000; // ms that a page which says who is graded waits for the marks of the last ones
const pages = new Map(); // url → promise of the page, fetched in advance
let touched = false; // whether anything was given here that the history has not yet
let last = null; // the criterion that was answered last, for half levels
let leaving = false, gone = false; // on the way to another student; to another page
const unsaid = []; // what went wrong with a student who was left, while the next was not there yet
let settled = Promise.resolve(); // the last save, when it is on disk
const unsettled = new Map(); // whose save is on its way (the server may still say that they wait) → when that has ended
let typed = []; // keys that were pressed after going on and before the next student was there: they are for the next

const $ = (selector) => document.querySelector(selector);
const form = () => $("#marks");
const bar = () => $("[data-bar]");
const criteria = () => [...document.querySelectorAll("#marks .crit")];
const now = () => $(".crit.is-now");
const chosen = (crit) => crit.querySelector("input:checked:not([value=''])"); // open is a choice, too, and none of the levels

// A page fetched while this student is still here must not lead back here: whoever is being left is named.
function fetched(url, leaving) {
  if (!pages.has(url)) {
    const left = new Set(unsettled.keys());
    if (leaving) left.add(leaving);
    const after = left.size ? (url.includes("?") ? "&" : "?") + "after=" + [...left].slice(-20).join(",") : "";
    const page = fetch(url + after, { headers: { Accept: "text/html" } }).then(async (answer) => {
      if (!answer.ok) throw new Error("status " + answer.status);
      return new DOMParser().parseFromString(await answer.text(), "text/html");
    });
    page.catch(() => pages.delete(url));
    pages.set(url, page);
  }
  return pages.get(url);
}

// What can wait waits until the student is on the screen.
const idle = (work) => (window.requestIdleCallback ? requestIdleCallback(work, { timeout: 1000 }) : setTimeout(work, 50));

const isDesk = (url) => /\/grade(\?|$)|\/grading\/\d+(\?|$)/.test(url);

function fetchAhead() {
  for (const url of [bar()?.dataset.onward, bar()?.dataset.next]) if (url && isDesk(url)) fetched(url, bar().dataset.student);
}

// ── one page ──────────────────────────────────────────────────────────────────────────────────────────────────

function begin() {
  touched = false;
  last = null;
  const open = criteria().find((crit) => !chosen(crit));
  mark(open ?? criteria()[0], false);
  add();
  $("[data-keys]")?.removeAttribute("hidden");
  if (form()?.dataset.saved) $("[data-stay]")?.setAttribute("hidden", "");
  if (!criteria().length) $("#score")?.focus();
  speeds();
  bank();
  idle(fetchAhead);
}

function mark(crit, look = true) {
  now()?.classList.remove("is-now");
  crit?.classList.add("is-now");
  if (look) crit?.scrollIntoView({ block: "nearest" });
  for (const one of criteria()) explain(one);
}

function explain(crit) {
  const line = crit.querySelector("[data-why-line]");
  const level = chosen(crit);
  line.textContent = crit.classList.contains("is-now") && level ? level.dataset.why : "";
  line.hidden = line.textContent === "";
}

// Points as the server adds them up: whole numbers, halves up, rounded once.
function add() {
  const marks = form();
  if (!marks) return;
  const points = Number(marks.dataset.points);
  let entered = null;
  if (criteria().length) {
    const weights = marks.dataset.weights.split(" ").map(Number);
    const whole = weights.reduce((sum, weight) => sum + weight, 0) * 10000;
    let reached = 0, open = false;
    criteria().forEach((crit, i) => {
      const level = chosen(crit);
      const worth = crit.querySelector("[data-points]").textContent.split("/")[1].trim();
      if (!level) { open = true; crit.querySelector("[data-points]").textContent = "– / " + worth; return; }
      const share = weights[i] * Number(level.dataset.share);
      reached += share;
      crit.querySelector("[data-points]").textContent = text(rounded(points * share, whole)) + " / " + worth;
    });
    if (!open) entered = rounded(points * reached, whole);
    say("[data-levels]", entered === null ? "–" : text(entered));
    if (marks.dataset.byHand) entered = Number(marks.dataset.byHand);
  } else {
    const typed = $("#score").value.trim().replace(",", ".");
    if (/^(\d{1,7}(\.\d{0,2})?|\.\d{1,2})$/.test(typed)) entered = Math.round(Number(typed) * 100);
  }
  const asked = points * Number(marks.dataset.late);
  const above = entered === null ? 0 : Math.max(entered * 100 - points * Number(marks.dataset.floor), 0);
  const score = entered === null ? null : rounded(entered * 100 - Math.min(asked, above), 100);
  say("[data-entered]", entered === null ? "–" : text(entered));
  say("[data-off]", entered === null || entered === score ? "0.00" : "− " + text(entered - score));
  say("[data-score]", score === null ? "–" : text(score));
}

// For whoever does not see the score: told when it has come to rest.
let telling;
function tell() {
  clearTimeout(telling);
  telling = setTimeout(() => {
    const left = criteria().filter((crit) => !chosen(crit)).length;
    const score = $("[data-score]")?.textContent;
    const open = left === 1 ? "1 criterion open." : left + " criteria open.";
    say("[data-told]", (score === "–" ? "No score yet. " : "Score " + score + " of " + form().dataset.of + ". ") + (left ? open : ""));
  }, 700);
}

const rounded = (part, whole) => Math.floor((2 * part + whole) / (2 * whole));
const text = (hundredths) => (hundredths / 100).toFixed(2);
function say(selector, words) { const place = $(selector); if (place) place.textContent = words; }

// ── levels ────────────────────────────────────────────────────────────────────────────────────────────────────

const radio = (crit, value) => crit?.querySelector(`input[type=radio][value="${value}"]`);

function choose(crit, value, onwards = true) {
  const level = radio(crit, value);
  if (!level) return;
  level.checked = true;
  last = crit;
  changed(level);
  const all = criteria();
  if (onwards) mark(all[all.indexOf(crit) + 1] ?? crit);
}

// Half a level more, and back; above the highest there is nothing, so there it is half a level less.
function half() {
  const crit = last ?? now();
  const level = crit && chosen(crit);
  if (!level) return;
  const value = Number(level.value);
  choose(crit, value % 2 ? value - 1 : radio(crit, value + 1) ? value + 1 : value - 1, false);
}

function comment(crit) {
  if (!crit) { $("#comment").focus(); return; }
  crit.querySelector(".crit__more").open = true;
  const field = crit.querySelector(".crit__say textarea");
  field.focus();
  field.scrollIntoView({ block: "nearest" });
}

function changed(element) { element.dispatchEvent(new Event("change", { bubbles: true })); }

// ── going on ──────────────────────────────────────────────────────────────────────────────────────────────────

// Saves what was given here and writes its history. Answers true, or a sentence that says why not.
async function commit(patience = PATIENCE) {
  const marks = form();
  if (!marks || !touched) return true;
  touched = false;
  marks.elements.namedItem("commit").value = "yes";
  const name = $("h1").textContent;
  if (marks.dataset.saved) return acknowledged(marks, name, patience);
  // What is released is changed here and now, or not at all.
  try {
    const answer = await fetch(marks.dataset.post, { method: "POST", body: new URLSearchParams(new FormData(marks)), headers: { Accept: "application/json" } });
    if (answer.ok) return true;
    const facts = await answer.json().catch(() => ({}));
    touched = true;
    if (answer.status === 409 && facts.fields) {
      showBoth(marks, facts, {
        mine: () => { marks.elements.namedItem("version").value = facts.version; onward(); },
        theirs: () => location.assign(facts.back),
      });
      return "Not saved: " + name + " was changed elsewhere meanwhile. Choose one of the two versions.";
    }
    return facts.problem ?? "Not saved.";
  } catch {
    touched = true;
    return "Not saved: no connection.";
  }
}

function acknowledged(marks, name, patience) {
  const state = marks.querySelector("[data-saved-state]");
  return new Promise((resolve) => {
    let onDisk, ended, left = false;
    const student = bar().dataset.student;
    const end = new Promise((yes) => { ended = yes; });
    unsettled.set(student, end);
    settled = new Promise((yes) => { onDisk = yes; });
    const over = () => {
      watcher.disconnect();
      if (unsettled.get(student) === end) unsettled.delete(student);
      ended();
    };
    const done = () => { over(); onDisk(); resolve(true); };
    const watcher = new MutationObserver(() => {
      if (!state.classList.contains("saved--off")) return;
      over();
      if (!left) { touched = true; resolve(state.textContent); return; }
      if (marks.dataset.conflict && !marks.isConnected) return; // said where it is shown
      unsaid.push(name + ": " + state.textContent);
      if (!leaving) sayWhatWentWrong();
    });
    watcher.observe(state, { attributes: true, childList: true });
    marks.addEventListener("saved", done, { once: true });
    marks.dispatchEvent(new Event("save-now"));
    after(patience).then(() => { left = true; resolve(true); });
  });
}

const after = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function go(url, push = true) {
  if (!url || leaving) return;
  leaving = true;
  let meant = []; // for whoever is on the screen then; of this student all was said
  try {
    const desk = isDesk(url);
    const saved = await commit(desk ? PATIENCE : LONGEST);
    if (saved !== true) { warn(saved); return; }
    if (!desk) {
      await Promise.race([Promise.all(unsettled.values()), after(LONGEST)]);
      if (!unsaid.length) away(url);
      return;
    }
    const page = await fetched(url, bar()?.dataset.student);
    pages.delete(url);
    replace(page);
    if (push) history.pushState(null, "", url);
    meant = typed;
    settled.then(() => idle(() => refresh(url)));
  } catch {
    away(url);
  } finally {
    leaving = gone;
    typed = [];
    sayWhatWentWrong();
    meant.forEach(type);
  }
}

// Until the other page is there, no key is for this one any more.
function away(url) {
  gone = true;
  location.href = url;
  after(LONGEST).then(back); // stopped by whoever looks at it
}

function back() { gone = leaving = false; }

function sayWhatWentWrong() {
  if (unsaid.length) warn(unsaid.splice(0).join(" "));
}

function replace(page) {
  document.title = page.title;
  document.querySelectorAll("dialog.dialog--both").forEach((dialog) => dialog.remove()); // never over the next student
  const main = document.adoptNode(page.querySelector("main")); // each fetched page is shown once
  $("main").replaceWith(main);
  for (const saved of document.querySelectorAll("main form[data-saved]")) watch(saved);
  $("h1").focus({ preventScroll: true }); // before what is typed here has it: a score without a rubric
  begin();
}

// The page was fetched before the last save: what it says of the queue is brought up to date behind its back, and if
// somebody graded it meanwhile, so is the rest.
async function refresh(url) {
  pages.delete(url);
  const page = await fetched(url).catch(() => null);
  pages.delete(url);
  const fresh = page?.querySelector("[data-bar]");
  if (!fresh || leaving || location.pathname + location.search !== url) return;
  if (fresh.dataset.version !== bar().dataset.version && !touched) {
    replace(page);
    return;
  }
  const version = bar().dataset.version;
  bar().replaceWith(document.importNode(fresh, true));
  bar().dataset.version = version;
  const onward = page.querySelector("[data-onward-button]");
  $("[data-onward-button]").replaceChildren(...document.importNode(onward, true).childNodes);
  form().elements.namedItem("next").value = fresh.dataset.onward;
  fetchAhead();
}

function warn(words) {
  document.querySelectorAll("main > .notice").forEach((notice) => notice.remove());
  const notice = document.createElement("div");
  notice.className = "notice notice--attn";
  notice.setAttribute("role", "alert");
  const sentence = document.createElement("p");
  sentence.textContent = words;
  notice.append(sentence);
  $("main").prepend(notice);
}

// ── keys ──────────────────────────────────────────────────────────────────────────────────────────────────────

const typing = (element) => element.matches("textarea, select, input:not([type=radio]):not([type=checkbox]), [contenteditable]");

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.isComposing) return;
  if (pressed(event, event.target)) event.preventDefault();
});

function pressed(event, at) {
  if ($("dialog[open]") || !form()) return false;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { onward(); return true; }
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === "Escape" && typing(at)) { at.blur(); return false; }
  if (at.id === "score" && event.key === "Enter") { onward(); return true; }
  return !typing(at) && act(event, at);
}

addEventListener("keydown", (event) => {
  if (!leaving || event.isComposing || event.altKey || ((event.ctrlKey || event.metaKey) && event.key !== "Enter")) return;
  event.preventDefault();
  event.stopPropagation();
  if (!event.repeat) typed.push(event);
}, true);

// A key that was pressed before the student was there whom it is for.
function type(event) {
  if (leaving) { typed.push(event); return; }
  const at = document.activeElement;
  if (pressed(event, at) || !typing(at)) return;
  const letter = event.key === "Enter" && at.matches("textarea") ? "\n" : event.key;
  if (letter.length > 1) return;
  at.setRangeText(letter, at.selectionStart, at.selectionEnd, "end");
  at.dispatchEvent(new Event("input", { bubbles: true }));
}

function act(event, at) {
  const key = event.key;
  if (/^[0-4]$/.test(key)) { if (event.repeat) return true; choose(now(), 2 * Number(key)); return true; }
  switch (key) {
    case "Enter":
      if (at.matches("a, button, summary")) return false;
      if (!event.repeat) onward();
      return true;
    case "n": case "N": go(bar().dataset.next); return true;
    case "p": case "P": go(bar().dataset.previous); return true;
    case "c": case "C": comment(now()); return true;
    case "w": case "W": comment(null); return true;
    case "h": case "H": if (!event.repeat) half(); return true;
    case "x": case "X": choose(now(), "", false); return true;
    case "?": $("#keys").showModal(); return true;
    case "ArrowDown": case "ArrowUp": {
      if (at.matches(".desk__left, .desk__left *")) return false; // there the arrows scroll
      const all = criteria();
      const next = all[all.indexOf(now()) + (key === "ArrowDown" ? 1 : -1)];
      if (!next) return true;
      if (at.matches("input[type=radio]")) at.blur();
      mark(next);
      return true;
    }
    default: return false;
  }
}

function onward() { go(bar().dataset.onward); }

// ── everything else that can happen ───────────────────────────────────────────────────────────────────────────

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-go]");
  if (link && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    go(link.getAttribute("href"));
  }
  if (event.target.closest("[data-keys]")) $("#keys").showModal();
  if (event.target.closest("a[href='#by_hand']")) $("#by_hand").closest("details").open = true;
  const more = event.target.closest(".crit__more > summary");
  if (more && !more.parentElement.open) setTimeout(() => comment(more.closest(".crit")));
});

for (const kind of ["input", "change"]) {
  document.addEventListener(kind, (event) => {
    if (!form()?.contains(event.target)) return;
    touched = true;
    const crit = event.target.closest(".crit");
    if (crit && kind === "change" && event.target.type === "radio") {
      last = crit;
      if (event.isTrusted) mark(crit); else explain(crit);
    }
    add();
    tell();
  });
}

document.addEventListener("submit", (event) => {
  if (event.target.matches("[data-after-marks]")) {
    // What is decided goes with the levels that were changed for it, and with the version that they were saved as.
    const side = event.target, button = event.submitter, version = side.elements.namedItem("version");
    const ready = () => { if (version) version.value = form().elements.namedItem("version").value; };
    ready();
    if (!touched) return;
    event.preventDefault();
    commit().then((saved) => (saved === true ? settled.then(() => { ready(); side.requestSubmit(button); }) : warn(saved)));
    return;
  }
  if (event.target !== form()) return;
  if (event.submitter?.value === "stay") return; // the browser sends it, and shows what came of it
  event.preventDefault();
  event.stopPropagation();
  onward();
}, true);

addEventListener("pageshow", (event) => { if (event.persisted) back(); });
addEventListener("popstate", () => go(location.pathname + location.search, false));

begin();
