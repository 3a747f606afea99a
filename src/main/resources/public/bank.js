// The comment bank at a field: a slash at the start of a word and a few letters, Alt+↓, or the button open the comments
// of the field's criterion. They are asked for once a course and looked through here. A slash that finds nothing is a
// slash; only while the list is open are arrows, Enter, Tab and Escape taken.
const MOST = 8;
const banks = new Map(); // address → promise of its comments
const plain = (text) => text.toLocaleLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
const wordsOf = (text) => plain(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);

let open = null; // { field, from, byKey, list, shown, at }: from is where the letters begin, byKey whether a slash is before them
let asked = 0;

const isField = (element) => element instanceof HTMLTextAreaElement && element.dataset.bankOf !== undefined;
const address = (field) => field.closest("[data-bank]").dataset.bank;

function comments(field) {
  const url = address(field);
  if (!banks.has(url)) {
    const all = fetch(url, { headers: { Accept: "application/json" } }).then(async (answer) => {
      if (!answer.ok) throw new Error("status " + answer.status);
      return (await answer.json()).comments.map((one) => ({ ...one, words: wordsOf(one.text) }));
    });
    all.catch(() => banks.delete(url));
    banks.set(url, all);
  }
  return banks.get(url);
}

// The level that is chosen for the field's criterion, a half one as the level below it; -1 for none.
function level(field) {
  const radio = field.closest(".crit, [data-line]")?.querySelector("input[type=radio]:checked:not([value=''])");
  return radio ? Math.floor(Number(radio.value) / 2) : -1;
}

// Of this criterion and with these beginnings of words: those of the chosen level first, then those for any, then others;
// among them the most used. The server sends them in the order of use.
function found(all, field, letters) {
  const wanted = wordsOf(letters), chosen = level(field);
  const rank = (one) => (one.level === -1 ? 1 : one.level === chosen ? 0 : 2);
  return all
    .filter((one) => one.criterion === field.dataset.bankOf && wanted.every((word) => one.words.some((said) => said.startsWith(word))))
    .map((one, i) => ({ one, i }))
    .sort((a, b) => rank(a.one) - rank(b.one) || b.one.uses - a.one.uses || a.i - b.i)
    .slice(0, MOST)
    .map(({ one }) => one);
}

async function show(field, from, byKey) {
  const turn = ++asked;
  const all = await comments(field).catch(() => null);
  if (turn !== asked || document.activeElement !== field) return;
  const letters = field.value.slice(from, field.selectionStart);
  const shown = all ? found(all, field, letters) : [];
  if (shown.length === 0) {
    close();
    if (!byKey) say(field, all ? "Nothing is kept for this yet. Write it here and keep it." : "The bank cannot be reached.");
    return;
  }
  if (open?.field !== field) { close(); open = { field, list: listFor(field), at: 0 }; }
  Object.assign(open, { from, byKey, shown });
  open.list.replaceChildren(...shown.map((one, i) => option(one, i, field)));
  open.list.hidden = false;
  move(0);
  open.list.scrollIntoView({ block: "nearest" });
  say(field, shown.length === 1 ? "1 comment." : shown.length + " comments.");
}

function listFor(field) {
  const list = document.createElement("ul");
  list.className = "typeahead__list bank__list";
  list.id = field.id + "-bank";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Comments from the bank");
  field.after(list);
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-haspopup", "listbox");
  field.setAttribute("aria-controls", list.id);
  return list;
}

function option(one, i, field) {
  const item = document.createElement("li");
  item.id = field.id + "-bank-" + i;
  item.setAttribute("role", "option");
  const words = document.createElement("span"), note = document.createElement("span");
  words.textContent = one.text;
  note.className = "tiny quiet";
  note.textContent = (one.level === -1 ? "" : "level " + one.level + " · ") + one.uses + " ×";
  item.append(words, " ", note);
  item.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
  item.addEventListener("click", () => take(i));
  return item;
}

function move(to) {
  open.at = (to + open.shown.length) % open.shown.length;
  [...open.list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === open.at)));
  const item = open.list.children[open.at];
  item.scrollIntoView({ block: "nearest" });
  open.field.setAttribute("aria-activedescendant", item.id);
}

function take(i) {
  const { field, from, byKey, shown } = open;
  const start = byKey ? from - 1 : from; // the slash goes, too
  const words = shown[i].text;
  close();
  field.setRangeText(words, start, field.selectionStart, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.focus();
  say(field, "Put in.");
}

function close() {
  asked++;
  if (!open) return;
  const { field, list } = open;
  open = null;
  list.remove();
  for (const name of ["aria-autocomplete", "aria-haspopup", "aria-controls", "aria-activedescendant"]) field.removeAttribute(name);
}

function say(field, words) {
  const place = field.closest("[data-bank-field]")?.querySelector("[data-bank-told]");
  if (place) place.textContent = words;
}

/** What only works with this script is shown; called for each page that is put in place of another. */
export function begin() {
  for (const keep of document.querySelectorAll("[data-bank-keep]")) keep.hidden = false;
}

document.addEventListener("input", (event) => {
  const field = event.target;
  if (!isField(field)) return;
  say(field, "");
  const cursor = field.selectionStart;
  if (open?.field === field && cursor >= open.from && (!open.byKey || field.value[open.from - 1] === "/") && !field.value.slice(open.from, cursor).includes("\n")) {
    show(field, open.from, open.byKey);
    return;
  }
  close();
  const letters = /(?:^|\s)\/([\p{L}\p{N}]*)$/u.exec(field.value.slice(0, cursor));
  if (letters && event.inputType !== "insertFromPaste" && !event.inputType?.startsWith("delete")) show(field, cursor - letters[1].length, true);
});

document.addEventListener("keydown", (event) => {
  const field = event.target;
  if (!isField(field) || event.isComposing) return;
  if (event.altKey && event.key === "ArrowDown" && !open) {
    event.preventDefault();
    show(field, field.selectionStart, false);
    return;
  }
  if (open?.field !== field || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  switch (event.key) {
    case "ArrowDown": move(open.at + 1); break;
    case "ArrowUp": move(open.at - 1); break;
    case "Enter": case "Tab": take(open.at); break;
    case "Escape": close(); say(field, ""); break;
    default: return;
  }
  event.preventDefault();
}, true);

// So that they are there when the slash comes.
document.addEventListener("focusin", (event) => { if (isField(event.target)) comments(event.target).catch(() => {}); });

document.addEventListener("focusout", (event) => { if (open?.field === event.target) close(); });

document.addEventListener("click", (event) => {
  const way = event.target.closest("[data-bank-open]");
  const keep = event.target.closest("[data-bank-keep]");
  const field = (way ?? keep)?.closest("[data-bank-field]")?.querySelector("textarea");
  if (!field) return;
  if (way) {
    if (!event.target.closest("summary")) return;
    event.preventDefault(); // what it folds out is for browsers without script
    const again = open?.field === field;
    field.focus();
    if (again) close(); else show(field, field.selectionStart, false);
    return;
  }
  keepIt(field, keep);
});

// What stands in the field, or of it what is marked, is kept for its criterion and the level that is chosen.
async function keepIt(field, button) {
  const marked = field.value.slice(field.selectionStart, field.selectionEnd).trim();
  const text = marked || field.value.trim();
  if (!text) { say(field, "Write the comment first."); field.focus(); return; }
  const chosen = field.dataset.bankOf ? level(field) : -1;
  button.disabled = true;
  try {
    const body = new URLSearchParams({ criterion: field.dataset.bankOf, level: chosen < 0 ? "" : chosen, text });
    const answer = await fetch(address(field), { method: "POST", body, headers: { Accept: "application/json" } });
    const facts = await answer.json().catch(() => ({}));
    if (answer.ok) banks.delete(address(field));
    say(field, !answer.ok ? facts.problem ?? "Not kept." : facts.kept ? "Kept" + (chosen < 0 ? "." : " for level " + chosen + ".") : "It is in the bank already.");
  } catch {
    say(field, "Not kept: no connection.");
  }
  button.disabled = false;
}
