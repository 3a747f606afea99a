// A field in which one of the student's people is named: a combobox over the offered people, and the server's answer
// where there are more. Without script the field has its datalist.
const MOST = 6;
const plain = (text) => text.toLocaleLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");

for (const field of document.querySelectorAll("[data-who]")) combobox(field);

function combobox(field) {
  const input = field.querySelector("input[list]");
  const id = field.querySelector("[data-who-id]");
  const people = [...field.querySelectorAll("option")].map((o) => ({ id: o.dataset.id, name: o.value, note: o.textContent }));
  const list = document.createElement("ul");
  list.className = "typeahead__list";
  list.id = input.name + "-list";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Your people");
  list.hidden = true;
  input.removeAttribute("list");
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");
  input.after(list);
  let shown = [], at = -1, asked = 0, timer;

  const close = () => { list.hidden = true; at = -1; input.setAttribute("aria-expanded", "false"); input.removeAttribute("aria-activedescendant"); };

  function mark(text, words) {
    const span = document.createElement("span");
    const from = plain(text).length === text.length ? plain(text).indexOf(plain(words)) : -1;
    if (from < 0 || !words) { span.textContent = text; return span; }
    const bold = document.createElement("mark");
    bold.textContent = text.slice(from, from + words.length);
    span.append(text.slice(0, from), bold, text.slice(from + words.length));
    return span;
  }

  function show(found) {
    const words = input.value.trim();
    shown = found.slice(0, MOST);
    if (input.dataset.someone && words && !shown.some((p) => plain(p.name) === plain(words))) shown.push({ id: "", name: words, add: true });
    list.replaceChildren(...shown.map((person, i) => {
      const item = document.createElement("li");
      item.id = list.id + "-" + i;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      if (person.add) {
        const span = document.createElement("span"), strong = document.createElement("strong");
        strong.textContent = input.dataset.someone;
        span.append("Add “" + person.name + "” as ", strong);
        item.append(span);
      } else {
        const note = document.createElement("span");
        note.className = "tiny quiet";
        note.textContent = person.note;
        item.append(mark(person.name, words), " ", note);
      }
      item.addEventListener("pointerdown", (event) => { event.preventDefault(); take(i); });
      return item;
    }));
    list.hidden = shown.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    move(-1);
  }

  function move(to) {
    at = to;
    [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === at)));
    if (at < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", list.id + "-" + at);
  }

  function take(i) {
    input.value = shown[i].name;
    id.value = shown[i].id;
    close();
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }

  // Who begins so comes before who has it in the middle; within both the last touched first.
  function near(words) {
    const wanted = plain(words);
    const starts = (p) => plain(p.name).split(/\s+/).some((part) => part.startsWith(wanted)) || plain(p.name).startsWith(wanted);
    const has = people.filter((p) => plain(p.name).includes(wanted) || plain(p.note).includes(wanted));
    return [...has.filter(starts), ...has.filter((p) => !starts(p))];
  }

  input.addEventListener("input", () => {
    id.value = "";
    const words = input.value.trim();
    clearTimeout(timer);
    if (!words) { close(); return; }
    const offered = near(words);
    show(offered);
    if (people.length < 100 || offered.length >= MOST) return;
    const mine = ++asked;
    timer = setTimeout(async () => {
      try {
        const answer = await fetch("/contacts/matches?q=" + encodeURIComponent(words), { headers: { Accept: "application/json" } });
        if (!answer.ok || mine !== asked || list.hidden && document.activeElement !== input) return;
        const more = (await answer.json()).map((p) => ({ ...p, id: String(p.id) }));
        show([...offered, ...more.filter((p) => !offered.some((o) => o.id === p.id))]);
      } catch { /* no network: what is offered must do */ }
    }, 150);
  });

  input.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    if (event.key === "ArrowDown") { event.preventDefault(); move((at + 1) % shown.length); }
    else if (event.key === "ArrowUp") { event.preventDefault(); move((at <= 0 ? shown.length : at) - 1); }
    else if (event.key === "Enter" && at >= 0) { event.preventDefault(); take(at); }
    else if (event.key === "Escape") { event.preventDefault(); close(); }
  });
  input.addEventListener("blur", close);
}
