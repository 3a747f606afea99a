// Pages with a line a student: the grid, one criterion for all, attendance. Without script all lines are one form; with
// it each line is a form that saves itself with its own version, and a key chooses: a digit for a level, or, where the
// scale is “words”, the first letter of the word. “onward”: choosing also goes to the next who has nothing; “stay”: ↓ or
// Enter goes on.
import { watch } from "./saved.js";
import { begin as bank } from "./bank.js";

const outer = document.querySelector("form[data-lines]");
const onward = outer?.dataset.lines === "onward";
const byWord = outer?.dataset.scale === "words";
let rows = [];
let current = null; // the line that keys are for
let last = null; // the line that was changed last
let elsewhere = 0; // how many have a grade and are not lines of this page

// ── a line ────────────────────────────────────────────────────────────────────────────────────────────────────

function upgrade() {
  const box = document.createElement("div");
  box.className = outer.className;
  box.append(...outer.childNodes);
  outer.replaceWith(box);
  box.querySelectorAll("[data-without-script]").forEach((button) => button.remove());
  return [...box.querySelectorAll("[data-save-to]")].map(line);
}

function line(place) {
  const id = place.dataset.student;
  const form = document.createElement("form");
  form.className = "line-form";
  form.method = "post";
  form.action = form.dataset.saved = place.dataset.saveTo;
  form.dataset.about = place.dataset.about;
  form.append(...place.childNodes);
  place.append(form);
  form.elements.namedItem("version_" + id).name = "version";
  form.elements.namedItem("was_" + id).remove();
  form.elements.namedItem("comment_was_" + id)?.remove();
  const marks = hidden("marks_" + id, place.dataset.marks ?? "");
  form.append(hidden("student", id), marks);

  const foot = document.createElement("p");
  foot.className = "line-state";
  const state = document.createElement("span");
  state.className = "saved";
  state.setAttribute("role", "status");
  state.dataset.savedState = "";
  const undo = button("Undo", "Undo: " + place.dataset.about);
  undo.hidden = true;
  const halfway = button("½ more", "½ more, or less: " + place.dataset.about); // for fingers; keys have H
  halfway.classList.add("line-half");
  const none = byWord ? "No mark" : "Leave open";
  const empty = button(none, none + ": " + place.dataset.about); // keys have X
  empty.classList.add("line-none");
  const touch = document.createElement("span");
  touch.className = "line-touch";
  touch.append(halfway, empty);
  foot.append(state, touch, undo);
  form.querySelector(".gline__mark, .cline__mark").append(foot);

  const row = {
    place, form, marks, undo, halfway, empty,
    comment: form.querySelector("textarea"),
    radios: [...form.querySelectorAll("input[type=radio]")],
    score: form.querySelector("input.num"),
    before: null, now: null,
  };
  row.now = says(row);
  undo.onclick = () => takeBack(row);
  halfway.onclick = () => halfMore(row);
  empty.onclick = () => put(row, NOTHING);
  fingers(row);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("focusin", () => go(row, false));
  form.addEventListener("restored", () => { row.now = says(row); fingers(row); count(); });
  form.addEventListener("change", (event) => changed(row, event));
  watch(form);
  return row;
}

function button(words, label) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "btn-link";
  made.textContent = words;
  made.setAttribute("aria-label", label);
  return made;
}

function hidden(name, value) {
  const input = document.createElement("input");
  input.type = "hidden";
  input.name = name;
  input.value = value;
  return input;
}

const chosen = (row) => row.radios.find((radio) => radio.checked);
const says = (row) => ({ level: chosen(row)?.value ?? "", marks: row.marks.value, score: row.score?.value.trim() ?? "" });
const NOTHING = { level: "", marks: "", score: "" };
const given = (row) => { const { level, marks, score } = says(row); return level !== "" || marks !== "" || score !== ""; };
const same = (one, other) => one.level === other.level && one.marks === other.marks && one.score === other.score;

// A level chosen is one for all criteria: what each had before is no longer said.
function changed(row, event) {
  if (event.target.type === "radio") row.marks.value = "";
  const now = says(row);
  if (!same(now, row.now)) {
    row.before = row.now;
    row.now = now;
    row.undo.hidden = false;
  }
  explain(row);
  fingers(row);
  count();
  if (event.isTrusted && event.target.type === "radio") save(row);
}

// What only fingers need is there only where it does something.
function fingers(row) {
  row.halfway.hidden = byWord || !chosen(row);
  row.empty.hidden = !given(row);
}

function explain(row) {
  const why = row.form.querySelector("[data-why-line]");
  if (why) why.textContent = chosen(row)?.dataset.why ?? "";
  const mixed = row.form.querySelector("[data-mixed]");
  if (mixed) mixed.hidden = row.marks.value === "";
}

// The line is told that it changed, which keeps it on this device, and then saved without waiting for another key.
function save(row) {
  row.form.dispatchEvent(new Event("save-now"));
}

function put(row, { level, marks, score }) {
  row.radios.forEach((radio, i) => { if (!byWord) whole(row, i); radio.checked = byWord && radio.value === level; });
  if (level !== "" && !byWord) {
    const at = Math.floor(Number(level) / 2);
    if (Number(level) % 2 === 1) half(row, at);
    if (row.radios[at]) row.radios[at].checked = true;
  }
  row.marks.value = marks;
  if (row.score) row.score.value = score;
  row.form.dispatchEvent(new Event("change"));
  save(row);
}

function takeBack(row) {
  if (!row.before) return;
  put(row, row.before);
  row.undo.textContent = row.undo.textContent === "Undo" ? "Redo" : "Undo";
  row.undo.setAttribute("aria-label", row.undo.textContent + ": " + row.place.dataset.about);
}

// Half a level more, and back; above the highest there is nothing, so there it is half a level less.
function halfMore(row) {
  const level = says(row).level;
  if (level === "") return;
  const most = 2 * (row.radios.length - 1), at = Number(level);
  put(row, { level: String(at % 2 ? at - 1 : at === most ? most - 1 : at + 1), marks: "", score: "" });
}

// A half level stands in the place of the level below it, as the server prints it.
function half(row, at) { write(row.radios[at], 2 * at + 1, (at || "") + "½"); }
function whole(row, at) { write(row.radios[at], 2 * at, String(at)); }
function write(radio, value, mark) {
  if (!radio || radio.value === String(value)) return;
  radio.value = value;
  radio.nextElementSibling.querySelector("b").textContent = mark;
  radio.setAttribute("aria-label", radio.getAttribute("aria-label").replace(/^[^,]*/, mark));
}

// ── going from line to line ───────────────────────────────────────────────────────────────────────────────────

// One line is in the tab order; the arrows lead to the others.
function go(row, look = true) {
  if (!row) return;
  if (row !== current) {
    current?.place.classList.remove("is-now");
    for (const radio of current?.radios ?? []) radio.tabIndex = -1;
    current = row;
    row.place.classList.add("is-now");
    for (const radio of row.radios) radio.tabIndex = 0;
  }
  if (!look) return;
  row.place.scrollIntoView({ block: onward ? "start" : "nearest" });
  const target = row.score ?? chosen(row) ?? row.radios[0];
  target?.focus({ preventScroll: true });
  row.score?.select();
}

const near = (step) => rows[rows.indexOf(current) + step];

function nextOpen() {
  const at = rows.indexOf(current);
  return [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))].find((row) => !given(row));
}

function goOn() {
  const next = nextOpen() ?? near(1);
  if (next) go(next); else document.querySelector("[data-after]")?.focus();
}

function count() {
  const left = rows.filter((row) => !given(row)).length;
  for (const place of document.querySelectorAll("[data-done]")) place.textContent = elsewhere + rows.length - left;
  for (const place of document.querySelectorAll("[data-unmarked]")) place.textContent = left;
  for (const place of document.querySelectorAll("[data-count-of]")) {
    place.textContent = rows.filter((row) => says(row).level === place.dataset.countOf).length;
  }
  const words = document.querySelector("[data-left]");
  if (words) words.textContent = left === 0 ? "Everybody listed has a level." : left === 1 ? "One to go." : left + " to go.";
}

// ── keys ──────────────────────────────────────────────────────────────────────────────────────────────────────

const typing = (element) => element.matches("textarea, select, input:not([type=radio]):not([type=checkbox]), [contenteditable]");

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.isComposing || !current || document.querySelector("dialog[open]")) return;
  const at = event.target;
  if (at === current.comment && (event.key === "Escape" || event.key === "Enter" && (event.ctrlKey || event.metaKey))) {
    event.preventDefault();
    if (event.key === "Escape") go(current); else { save(current); goOn(); }
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const inScore = at === current.score;
  if (typing(at) && !inScore) return;
  if (act(event, at, inScore)) event.preventDefault();
});

function act(event, at, inScore) {
  const key = event.key;
  if (byWord) {
    if (key === " " && at.matches("a, button, summary")) return false;
    const first = key === " " ? "P" : key.toUpperCase();
    const radio = current.radios.find((one) => one.value.startsWith(first) && key.length === 1);
    if (radio) {
      if (event.repeat) return true;
      put(current, { level: radio.value, marks: "", score: "" });
      goOn();
      return true;
    }
  } else if (/^[0-9]$/.test(key) && !inScore) {
    if (current.score) { current.score.focus(); current.score.select(); return false; } // the key is typed there
    if (event.repeat || !current.radios[key]) return true;
    put(current, { level: String(2 * key), marks: "", score: "" });
    if (onward) goOn();
    return true;
  }
  switch (key) {
    case "Enter":
      if (at.matches("a, button, summary")) return false;
      if (event.repeat) return true;
      if (inScore) save(current);
      if (onward) goOn(); else step(1);
      return true;
    case "ArrowDown": case "ArrowUp":
      if (inScore && says(current).score !== current.now.score) save(current);
      step(key === "ArrowDown" ? 1 : -1);
      return true;
    case "x": case "X": case "Backspace": case "Delete":
      if (inScore) return false;
      put(current, NOTHING);
      return true;
    case "h": case "H": {
      if (inScore || byWord) return false;
      halfMore(meant());
      return true;
    }
    case "c": case "C":
      if (inScore || !current.comment) return false;
      current.comment.focus();
      current.comment.scrollIntoView({ block: "nearest" });
      return true;
    case "z": case "Z":
      if (inScore) return false;
      { const row = meant(); takeBack(row); go(row); }
      return true;
    default: return false;
  }
}

// After a choice the line is the next one already, and half a level more, or an undo, is meant for the one before.
const meant = () => (onward && !given(current) && last ? last : current);

function step(by) { const next = near(by); if (next) go(next); else if (by > 0) document.querySelector("[data-after], .foot a")?.focus(); }

document.addEventListener("change", (event) => { last = rows.find((row) => row.form === event.target.form || row.form === event.target) ?? last; }, true);

rows = outer ? upgrade() : [];
bank();
if (rows.length) {
  elsewhere = Number(document.querySelector("[data-done]").textContent) - rows.filter(given).length;
  document.querySelector(".lines-keys")?.removeAttribute("hidden");
  for (const row of rows) for (const radio of row.radios) radio.tabIndex = -1;
  count();
  const start = rows.find((row) => !given(row)) ?? rows[0];
  const fresh = start === rows[0];
  go(start, !fresh);
  if (fresh) (start.score ?? chosen(start) ?? start.radios[0])?.focus({ preventScroll: true });
}
