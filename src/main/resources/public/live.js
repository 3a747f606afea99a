// The room: the clock runs here, its truth is on the server. What is tapped without a network is kept, with the
// moment of the tap, and sent when the network is back; a reload begins with the server’s time and what is kept.
const room = document.querySelector("[data-room]");
if (room) open(room);

function open(room) {
  const account = document.documentElement.dataset.account || "";
  const slot = room.dataset.slot;
  const KEPT = "room " + account; // only numbers, times and filler words: nothing of a person
  const RETRY = 3000;
  const longest = 4 * 3600 * 1000;
  const face = room.querySelector("[data-clock]");
  const says = room.querySelector("[data-signal]");
  const note = room.querySelector("[data-room-state]");
  const lights = [...room.querySelectorAll("[data-light]")];
  let state = room.dataset.state;
  let base = Number(room.dataset.elapsed);
  let since = Date.now();
  let sending = false;

  let queue = [];
  try { queue = JSON.parse(localStorage.getItem(KEPT) ?? "[]"); } catch { /* a private window: kept until it closes */ }
  function keep(all) {
    queue = all;
    try { all.length ? localStorage.setItem(KEPT, JSON.stringify(all)) : localStorage.removeItem(KEPT); } catch { /* as above */ }
  }

  const elapsed = (now = Date.now()) => Math.min(base + (state === "running" ? now - since : 0), longest);

  function turn(act, at) {
    const spoken = elapsed(at);
    if (act === "start" && state !== "running") { base = spoken; since = at; state = "running"; }
    else if (act === "pause" && state === "running") { base = spoken; state = "paused"; }
    else if (act === "stop" && state !== "waiting" && state !== "stopped") { base = spoken; state = "stopped"; }
    else if (act === "reset") { base = 0; state = "waiting"; }
  }

  let signal = -1;
  function paint() {
    const seconds = Math.floor(elapsed() / 1000);
    face.textContent = Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
    let on = -1;
    lights.forEach((light, i) => { if (seconds >= Number(light.dataset.light)) on = i; });
    if (on === signal) return;
    signal = on;
    lights.forEach((light, i) => {
      light.classList.toggle("is-on", i === on);
      light.querySelector("[data-now]").textContent = i === on ? ", now" : "";
    });
    if (says) says.textContent = on < 0 ? "keep going" : lights[on].querySelector("b").textContent;
  }

  function buttons() {
    for (const form of room.querySelectorAll("[data-when]")) form.hidden = !form.dataset.when.split(" ").includes(state);
    const words = room.querySelector("[data-start-words]");
    if (words) words.textContent = state === "waiting" ? "Start" : "Go on";
    words?.closest("button").classList.toggle("btn--primary", state !== "stopped");
  }

  function say(words) {
    note.hidden = !words;
    note.textContent = words;
    note.className = "saved saved--off";
  }

  const key = () => crypto.randomUUID ? crypto.randomUUID() : Date.now() + "-" + Math.random().toString(36).slice(2) + "-room";

  function send(url, fields) {
    keep([...queue, { url, fields: { ...fields, student: room.dataset.student }, key: key(), at: Date.now() }]);
    flush();
  }

  async function flush() {
    if (sending) return;
    sending = true;
    let facts;
    while (queue.length) {
      const first = queue[0];
      const body = new URLSearchParams({ ...first.fields, form_key: first.key, ago: String(Math.max(0, Date.now() - first.at)) });
      let answer;
      try {
        answer = await fetch(first.url, { method: "POST", body, headers: { Accept: "application/json" }, redirect: "manual" });
      } catch {
        say("No connection. The clock runs on, and what you tap is kept here.");
        break;
      }
      if (answer.type === "opaqueredirect" || answer.status === 401) { say("You are signed out. What you tapped is kept here."); break; }
      if (answer.status >= 500 || answer.status === 429) { say("The server does not answer. What you tapped is kept here."); break; }
      keep(queue.filter((entry) => entry.key !== first.key));
      if (answer.ok) { say(""); if (first.url.includes("/slots/" + slot + "/")) facts = await answer.json().catch(() => undefined); }
      else { const problem = await answer.json().catch(() => ({})); say(problem.problem ?? "That was not taken."); }
    }
    sending = false;
    if (queue.length) setTimeout(flush, RETRY);
    else if (facts) { state = facts.state; base = facts.elapsed; since = Date.now(); buttons(); paint(); }
  }

  function act(kind) {
    turn(kind, Date.now());
    buttons();
    paint();
    send("/slots/" + slot + "/" + kind, {});
  }

  room.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.act) {
      event.preventDefault();
      act(form.dataset.act);
    } else if (form.dataset.tally !== undefined && event.submitter) {
      event.preventDefault();
      count(event.submitter.value, 1);
    } else if (form.dataset.undo !== undefined) {
      event.preventDefault();
      count(form.elements.namedItem("word").value, -1);
    }
  });

  const tally = room.querySelector("[data-tally]");
  const undo = room.querySelector("[data-undo]");
  const tapped = undo?.elements.namedItem("word").value ? [undo.elements.namedItem("word").value] : [];
  function show(word, by) {
    const button = [...tally.querySelectorAll("button")].find((b) => b.value === word);
    if (!button) return;
    const number = button.querySelector("b");
    number.textContent = Math.max(0, Number(number.textContent) + by);
    const all = [...tally.querySelectorAll("b")].reduce((sum, b) => sum + Number(b.textContent), 0);
    const minutes = elapsed() / 60000;
    room.querySelector("[data-fillers]").textContent = all + (minutes < 0.5 ? "" : " · " + (all / minutes).toFixed(1) + " a minute");
  }
  function count(word, by) {
    show(word, by);
    if (by > 0) tapped.push(word); else tapped.pop();
    const last = tapped.at(-1) ?? "";
    undo.hidden = !last;
    undo.elements.namedItem("word").value = last;
    undo.querySelector("[data-undo-word]").textContent = last;
    send("/slots/" + slot + "/fillers", { word, by: String(by) });
  }

  // What was tapped before a reload and has not reached the server counts here too.
  for (const entry of queue) {
    const match = /^\/slots\/(\d+)\/(\w+)$/.exec(entry.url);
    if (!match || match[1] !== slot) continue;
    if (match[2] === "fillers") { if (tally) show(entry.fields.word, Number(entry.fields.by)); }
    else turn(match[2], entry.at);
  }

  // Space starts and stops; digits give the levels of the marked criterion; arrows move the mark.
  const rubric = document.querySelector("[data-rubric]");
  const criteria = rubric ? [...rubric.querySelectorAll("[data-criterion]")] : [];
  const mark = (i) => criteria.forEach((c, j) => c.classList.toggle("is-now", j === i));
  const marked = () => criteria.findIndex((c) => c.classList.contains("is-now"));
  const CHOSEN = "input:checked:not([value=''])"; // a level left open is a choice, too
  const firstOpen = () => Math.max(0, criteria.findIndex((c) => !c.querySelector(CHOSEN)));
  if (criteria.length) mark(firstOpen());

  function sum() {
    let all = 0;
    for (const criterion of criteria) {
      const chosen = criterion.querySelector(CHOSEN);
      const points = criterion.querySelector("[data-points]");
      const worth = points.textContent.split("/")[1].trim();
      const got = chosen ? Math.round(Number(worth) * Number(chosen.dataset.share) / 100) / 100 : 0;
      all += got;
      points.textContent = (chosen ? got.toFixed(2) : "–") + " / " + worth;
      criterion.querySelector("[data-why-line]").textContent = chosen?.dataset.why ?? "";
    }
    rubric.querySelector("[data-sum]").textContent = all.toFixed(2);
  }
  rubric?.addEventListener("change", (event) => { if (event.target.type === "radio") { mark(criteria.indexOf(event.target.closest("[data-criterion]"))); sum(); } });

  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const on = event.target;
    const typing = on.matches?.("textarea, select, input:not([type=radio])");
    if (typing) return;
    if (event.key === " " && !on.matches?.("button, a, summary")) {
      event.preventDefault();
      if (!event.repeat) act(state === "running" ? "stop" : "start");
    } else if (event.key >= "0" && event.key <= "4" && criteria.length) {
      const at = Math.max(0, marked());
      const radio = criteria[at].querySelector(`input[value="${Number(event.key) * 2}"]`);
      if (!radio) return;
      event.preventDefault();
      radio.checked = true;
      radio.dispatchEvent(new Event("change", { bubbles: true }));
      mark(Math.min(at + 1, criteria.length - 1));
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && criteria.length && !on.matches?.("input")) {
      event.preventDefault();
      mark(Math.min(criteria.length - 1, Math.max(0, marked() + (event.key === "ArrowDown" ? 1 : -1))));
    }
  });

  // On to the next speaker only when the levels are on disk: the form itself then says that this one is done.
  const next = rubric?.querySelector("[name=next]");
  next?.addEventListener("click", (event) => {
    const saved = rubric.querySelector("[data-saved-state]");
    if (!/^(Saving|Not saved:|Not saved yet\. Kept)/.test(saved.textContent)) return;
    event.preventDefault();
    rubric.addEventListener("saved", () => rubric.requestSubmit(next), { once: true });
    rubric.dispatchEvent(new Event("save-now"));
  });

  buttons();
  paint();
  setInterval(paint, 200);
  addEventListener("online", flush);
  if (queue.length) flush();
}
