// The gradebook as a spreadsheet: arrows move, typing edits, Enter, Tab and leaving a cell save it, Esc takes back. What
// the server has not taken stays in its cell, with the sentence that says why; without a network it waits in IndexedDB.
import { store } from "./saved.js";

const RETRY = 5000;
const region = document.querySelector("[data-grid]");
const table = region?.querySelector("table");
const bar = document.querySelector("[data-cellbar]");
const account = document.documentElement.dataset.account || "";
const url = region?.dataset.cells ?? "";
const prefix = account + " cell " + url.split("?")[0] + " ";
const heads = table?.tHead.rows[1].cells ?? [];
const pending = new Map(); // "enrolment assignment" → what was typed there and is not on disk
let here = null; // the cell that has the focus, or had it last
let timer;

// ── where things are ──────────────────────────────────────────────────────────────────────────────────────────

const column = (cell) => heads[cell.cellIndex];
const editable = (cell) => Boolean(cell?.parentElement.dataset.e && column(cell)?.dataset.a);
const key = (cell) => cell.parentElement.dataset.e + " " + column(cell).dataset.a;
const link = (cell) => cell?.querySelector("a");
const student = (cell) => cell.parentElement.cells[0].textContent.trim();
const title = (cell) => link(column(cell)).textContent;
const version = (cell) => Number(cell.parentElement.dataset.v.split(",")[cell.cellIndex - 1] || 0);

// What would have to be typed to get what stands there.
function value(cell) {
  if (pending.has(key(cell))) return pending.get(key(cell)).typed;
  const mark = cell.querySelector(".gm")?.firstChild.textContent;
  if (mark) return mark === "EX" || mark === "NS" ? mark : "";
  return cell.dataset.in ?? (link(cell).querySelector(".d0, .d00, .d1") ?? link(cell).firstChild).textContent;
}

const rows = () => [table.tHead.rows[1], ...table.tBodies[0].rows, table.tFoot.rows[0]];

function near(cell, down, right) {
  const all = rows();
  let row = all.indexOf(cell.parentElement) + down;
  row = Math.max(0, Math.min(all.length - 1, row));
  let at = cell.cellIndex;
  if (!right) {
    const there = all[row].cells[at];
    return there && link(there) ? there : cell;
  }
  for (at += right; at >= 0 && at < all[row].cells.length; at += right) if (link(all[row].cells[at])) return all[row].cells[at];
  return cell;
}

function edge(cell, first, everywhere) {
  const row = everywhere ? table.tBodies[0].rows[first ? 0 : table.tBodies[0].rows.length - 1] : cell.parentElement;
  const linked = [...row.cells].filter(link);
  return linked[first ? 0 : linked.length - 1] ?? cell;
}

function go(cell) {
  if (!cell) return;
  choose(cell);
  link(cell)?.focus();
}

function choose(cell) {
  if (here && here !== cell && link(here)) link(here).tabIndex = -1;
  here = cell;
  if (link(cell)) link(cell).tabIndex = 0;
  show();
}

// ── editing ───────────────────────────────────────────────────────────────────────────────────────────────────

// Begun by a letter, the arrows leave the cell; begun by Enter or a second click, they move within it.
function edit(cell, letter) {
  if (!editable(cell) || cell.querySelector("input")) return;
  choose(cell);
  const input = document.createElement("input");
  input.className = "cell";
  input.value = letter ?? value(cell);
  input.maxLength = 100;
  input.autocomplete = "off";
  input.setAttribute("aria-label", student(cell) + ", " + title(cell));
  input.dataset.quick = letter === undefined ? "" : "yes";
  input.dataset.was = value(cell);
  input.dataset.version = pending.get(key(cell))?.version ?? version(cell);
  cell.append(input);
  cell.classList.add("is-edit");
  input.focus();
  if (letter === undefined) input.select();
}

function close(cell, keep) {
  const input = cell.querySelector("input");
  if (!input) return;
  const typed = input.value.trim();
  const changed = typed !== input.dataset.was;
  const from = Number(input.dataset.version);
  input.dataset.done = "yes";
  input.remove();
  cell.classList.remove("is-edit");
  if (keep && (changed || pending.get(key(cell))?.problem)) type(cell, typed, from);
}

function type(cell, typed, from = version(cell)) {
  const before = pending.get(key(cell));
  const entry = before ?? { version: from };
  Object.assign(entry, { typed, problem: "", ask: "", there: null, sure: false });
  pending.set(key(cell), entry);
  paint(cell);
  if (entry.sending) entry.again = true;
  else send(cell);
}

function paint(cell) {
  const entry = pending.get(key(cell));
  entry.old ??= [...link(cell).childNodes];
  link(cell).textContent = entry.typed || "–";
  cell.classList.toggle("is-wrong", Boolean(entry.problem || entry.ask || entry.there !== null));
  cell.classList.toggle("is-waiting", !entry.problem && !entry.ask && entry.there === null);
  show();
}

async function send(cell) {
  const entry = pending.get(key(cell));
  if (!entry) return;
  const [enrolment, assignment] = key(cell).split(" ");
  const body = new URLSearchParams({ enrolment, assignment, version: entry.version, typed: entry.typed });
  if (entry.sure) body.set("sure", "yes");
  entry.sending = true;
  entry.again = false;
  store("readwrite", (s) => s.put({ key: prefix + key(cell), url, typed: entry.typed, version: entry.version, sure: entry.sure, at: Date.now() }));
  let status = 0, facts = {};
  try {
    const answer = await fetch(url, { method: "POST", body, headers: { Accept: "application/json" }, redirect: "manual", keepalive: true });
    status = answer.status;
    facts = await answer.json().catch(() => ({}));
  } catch {
    status = 0;
  }
  entry.sending = false;
  if (status === 0 || status === 401 || status === 429 || status >= 500) {
    entry.says = (status === 401 ? "Not saved: you are signed out." : status ? "Not saved yet." : "Not saved: no connection.") + " Kept on this device.";
    clearTimeout(timer);
    timer = setTimeout(again, RETRY);
    show();
    return;
  }
  store("readwrite", (s) => s.delete(prefix + key(cell)));
  if (status === 200) settled(cell, entry, facts);
  else {
    entry.problem = status === 422 && facts.ask ? "" : status === 409 && facts.row ? "" : facts.problem ?? "The server said " + status + ".";
    entry.ask = facts.ask ?? "";
    if (status === 409 && facts.row) {
      entry.there = facts.there;
      entry.newer = facts.version;
      replace(cell.parentElement, facts.row);
    }
    paint(cell);
  }
  if (entry.again && pending.has(key(cell))) send(cell);
}

function settled(cell, entry, facts) {
  const fresh = parsed(facts.row);
  entry.version = Number(fresh.dataset.v.split(",")[cell.cellIndex - 1] || 0);
  if (!entry.again) pending.delete(key(cell));
  replace(cell.parentElement, facts.row);
  table.tFoot.rows[0].cells[cell.cellIndex]?.classList.add("is-stale");
  if (here === cell) show(facts.says); else show();
}

function again() {
  for (const [name, entry] of pending) {
    if (!entry.sending && !entry.problem && !entry.ask && entry.there === null) send(find(name));
  }
}

function find(name) {
  const [enrolment, assignment] = name.split(" ");
  const row = table.querySelector(`tr[data-e="${enrolment}"]`);
  const at = [...heads].findIndex((head) => head.dataset.a === assignment);
  return row && at > 0 ? row.cells[at] : null;
}

// ── what the server says of a row ─────────────────────────────────────────────────────────────────────────────

function parsed(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content.querySelector("tr");
}

// All cells but those in which somebody types or has typed something that is not on disk.
function replace(row, html) {
  const fresh = parsed(html);
  const focused = row.contains(document.activeElement) ? document.activeElement.closest("td") : null;
  const cells = [...fresh.cells];
  row.dataset.v = fresh.dataset.v;
  cells.forEach((cell, i) => {
    const old = row.cells[i];
    if (i === 0 || old.querySelector("input")) return;
    if (editable(old) && pending.has(key(old))) { pending.get(key(old)).old = [...(link(cell)?.childNodes ?? [])]; return; }
    old.className = cell.className;
    if (cell.dataset.in) old.dataset.in = cell.dataset.in; else delete old.dataset.in;
    old.replaceChildren(...cell.childNodes);
    const to = link(old);
    if (!to) return;
    to.tabIndex = old === here ? 0 : -1;
    align(old);
    if (old === focused) to.focus({ preventScroll: true });
  });
}

// The server aligned the scores of this row alone; here are the others of the column.
function align(cell) {
  const places = Number(column(cell)?.dataset.d ?? 0);
  const to = link(cell);
  const first = to?.firstChild;
  if (!places || first?.nodeType !== Node.TEXT_NODE || !/^[−\d]/.test(first.textContent)) return;
  const own = (first.textContent.split(".")[1] ?? "").length;
  if (own >= places) return;
  const span = document.createElement("span");
  span.className = own ? "d1" : places === 1 ? "d0" : "d00";
  span.textContent = first.textContent;
  first.replaceWith(span);
}

function drop(cell) {
  const entry = pending.get(key(cell));
  pending.delete(key(cell));
  store("readwrite", (s) => s.delete(prefix + key(cell)));
  cell.classList.remove("is-wrong", "is-waiting");
  if (entry?.old) link(cell).replaceChildren(...entry.old);
  align(cell);
  go(cell);
}

// ── the line that says it in words ────────────────────────────────────────────────────────────────────────────

const part = (name) => bar.querySelector(`[data-${name}]`);

function button(words, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "btn";
  made.textContent = words;
  made.addEventListener("click", act);
  return made;
}

function show(said = "") {
  const cell = here;
  if (!cell || !editable(cell)) { bar.hidden = true; return; }
  bar.hidden = false;
  const entry = pending.get(key(cell));
  part("who").textContent = student(cell) + " · " + title(cell);
  part("open").href = link(cell).getAttribute("href");
  const [enrolment, assignment] = key(cell).split(" ");
  part("history").href = url.split("?")[0] + "?enrolment=" + enrolment + "&assignment=" + assignment;
  const choices = [];
  let words = said;
  if (entry?.problem) {
    words = entry.problem;
    choices.push(button("Take it back", () => drop(cell)));
  } else if (entry?.ask) {
    words = entry.ask;
    choices.push(button("Give " + entry.typed, () => { entry.sure = true; entry.ask = ""; paint(cell); send(cell); go(cell); }));
    choices.push(button("Take it back", () => drop(cell)));
  } else if (entry && entry.there !== null) {
    words = (entry.there ? "Somebody made this " + entry.there : "Somebody emptied this") + " meanwhile; you typed " + (entry.typed || "nothing") + ".";
    choices.push(button(entry.there ? "Keep " + entry.there : "Leave it empty", () => drop(cell)));
    choices.push(button("Save " + (entry.typed || "it empty"), () => { entry.version = entry.newer; entry.there = null; paint(cell); send(cell); go(cell); }));
  } else if (entry) {
    words = entry.says ?? "Saving …";
  } else if (!said) {
    words = reading(cell);
  }
  const elsewhere = [...pending].filter(([name, other]) => other !== entry && (other.problem || other.ask || other.there !== null));
  if (elsewhere.length && !choices.length) {
    words = (said ? said + " " : "") + (elsewhere.length === 1 ? "One cell is" : elsewhere.length + " cells are") + " not saved.";
    choices.push(button("Go there", () => go(find(elsewhere[0][0]))));
  }
  if (part("says").textContent !== words) part("says").textContent = words;
  part("choices").replaceChildren(...choices);
}

function reading(cell) {
  const worth = column(cell).querySelector("small").textContent;
  const mark = cell.querySelector(".gm .vh")?.textContent.trim();
  if (mark) return "of " + worth + ", " + mark;
  const entered = cell.dataset.in;
  return (link(cell).querySelector("span:not(.vh)") ?? link(cell).firstChild).textContent + " of " + worth
    + (entered ? ", " + entered + " before lateness" : "") + (cell.classList.contains("is-held") ? ", not released" : "");
}

// ── hands ─────────────────────────────────────────────────────────────────────────────────────────────────────

function moved(event) {
  const cell = event.target.closest("td, th");
  switch (event.key) {
    case "ArrowUp": return near(cell, event.ctrlKey ? -9999 : -1, 0);
    case "ArrowDown": return near(cell, event.ctrlKey ? 9999 : 1, 0);
    case "ArrowLeft": return event.ctrlKey ? edge(cell, true) : near(cell, 0, -1);
    case "ArrowRight": return event.ctrlKey ? edge(cell, false) : near(cell, 0, 1);
    case "Home": return edge(cell, true, event.ctrlKey);
    case "End": return edge(cell, false, event.ctrlKey);
    case "PageUp": return near(cell, -10, 0);
    case "PageDown": return near(cell, 10, 0);
    default: return null;
  }
}

function keys(event) {
  if (event.isComposing || event.altKey) return;
  const cell = event.target.closest("td, th");
  if (!cell) return;
  if (event.target.matches("input.cell")) { inside(event, cell); return; }
  const to = moved(event);
  if (to) { event.preventDefault(); go(to); return; }
  if (event.metaKey || event.ctrlKey || !editable(cell)) return;
  if (event.key === "Enter" || event.key === "F2") { event.preventDefault(); edit(cell); }
  else if (event.key === "Delete" || event.key === "Backspace") { event.preventDefault(); type(cell, ""); }
  else if (event.key === "Escape" && pending.has(key(cell)) && !pending.get(key(cell)).sending) { event.preventDefault(); drop(cell); }
  else if (event.key.length === 1 && event.key !== " ") { event.preventDefault(); edit(cell, event.key); }
}

function inside(event, cell) {
  const quick = event.target.dataset.quick;
  const arrow = event.key === "ArrowUp" || event.key === "ArrowDown" || quick && (event.key === "ArrowLeft" || event.key === "ArrowRight");
  let to;
  if (event.key === "Escape") { close(cell, false); to = cell; }
  else if (event.key === "Enter") { close(cell, true); to = near(cell, event.shiftKey ? -1 : 1, 0); if (!editable(to)) to = cell; }
  else if (event.key === "Tab") { close(cell, true); to = near(cell, 0, event.shiftKey ? -1 : 1); }
  else if (arrow) { to = moved(event); close(cell, true); }
  else return;
  event.preventDefault();
  go(to);
}

function begin() {
  table.setAttribute("role", "grid");
  region.removeAttribute("tabindex");
  for (const one of table.querySelectorAll("a")) one.tabIndex = -1;
  const first = table.tBodies[0].rows[0].cells[1];
  link(first).tabIndex = 0;
  here = null;
  table.addEventListener("keydown", keys);
  table.addEventListener("focusin", (event) => {
    const cell = event.target.closest("td, th");
    if (!cell || cell === here) return;
    if (!here && link(first)) link(first).tabIndex = -1;
    choose(cell);
  });
  table.addEventListener("focusout", (event) => {
    if (event.target.matches("input.cell") && !event.target.dataset.done) close(event.target.closest("td"), true);
  });
  // A click chooses a cell, the second one on it edits; with Ctrl, Shift or the middle button it is a link as before.
  let chosen = null;
  table.addEventListener("pointerdown", (event) => { chosen = event.target.closest("td") === here && here?.contains(document.activeElement) ? here : null; });
  table.addEventListener("click", (event) => {
    const cell = event.target.closest("td");
    if (!editable(cell) || event.target.matches("input") || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (cell === chosen) edit(cell); else go(cell);
  });
  addEventListener("online", again);
  addEventListener("beforeunload", (event) => { if (pending.size) event.preventDefault(); });
  store("readonly", (s) => s.getAll()).then((all) => {
    for (const entry of all ?? []) {
      if (!entry.key.startsWith(prefix)) continue;
      const cell = find(entry.key.slice(prefix.length));
      if (cell) type(cell, entry.typed, entry.version);
    }
  });
}

if (region) begin();
