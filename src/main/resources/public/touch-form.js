// The quick log: who spoke follows from the channel until it is said otherwise; what is typed survives a lost network.
import "./who.js";
import { account, prebuilt, reachable, staff } from "./saved.js";
import { draft, flush, forget, keep, queued, send } from "./touch-log.js";

const form = document.querySelector("form[data-touch]");
const SPOKEN = ["IN_PERSON", "PHONE", "VIDEO"];
const chosen = (name) => form.querySelector(`input[name="${name}"]:checked`)?.value ?? "";

let said = false; // whether the student said who spoke

if (form) {
  // "We both spoke" is implied by the channel, and stays as it is once it was touched.
  if (prebuilt) fill();
  said = chosen("direction") !== "";
  const implied = () => {
    if (said || !chosen("channel")) return;
    const radio = form.querySelector(`input[name="direction"][value="${SPOKEN.includes(chosen("channel")) ? "MUTUAL" : "OUTGOING"}"]`);
    if (radio) radio.checked = true;
  };
  // The box at the foot says the same in one tap.
  const both = form.querySelector("[data-both]"), box = both.querySelector("input");
  const show = () => { both.hidden = !chosen("channel"); box.checked = chosen("direction") === "MUTUAL"; };
  box.addEventListener("change", () => {
    said = true;
    form.querySelector(`input[name="direction"][value="${box.checked ? "MUTUAL" : "OUTGOING"}"]`).checked = true;
  });
  const byDay = () => { const day = form.querySelector("[data-day]"); if (day && form.dataset.touch === "new") day.hidden = chosen("when") !== "DATE"; };
  form.addEventListener("change", (event) => {
    if (event.target.name === "direction") said = true;
    implied();
    show();
    byDay();
  });
  implied();
  show();
  byDay();
  if (form.dataset.touch === "new") offline();
  else form.removeAttribute("data-again");
}

// The form that the browser keeps for when there is no network is nobody's and of no day; the address may say with whom.
function fill() {
  const asked = new URLSearchParams(location.search), field = (name) => form.elements.namedItem(name), now = new Date();
  const two = (n) => String(n).padStart(2, "0");
  field("form_key").value = freshKey();
  field("shown_on").value = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join("-");
  const channel = form.querySelector(`input[name="channel"][value="${CSS.escape(asked.get("channel") ?? "")}"]`);
  if (channel) channel.checked = true;
  const contact = asked.get("contact") ?? "";
  if (/^[0-9]+$/.test(contact)) {
    field("contact").value = contact;
    field("who").required = false;
    field("who").placeholder = "Whom you tapped, or type another name";
    field("who").addEventListener("input", () => { field("who").required = true; }, { once: true });
  }
  if (/^[0-9]+$/.test(asked.get("promise") ?? "")) form.append(hidden("promise", asked.get("promise")));
}

function hidden(name, value) {
  const input = document.createElement("input");
  Object.assign(input, { type: "hidden", name, value });
  return input;
}

// As the server makes them: 18 random bytes.
function freshKey() {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18)))).replaceAll("+", "-").replaceAll("/", "_");
}

// Without a network the page says whose device it thinks this is only by what it lets through: nobody's keeps nothing.
async function waitHere() {
  const words = document.querySelector("[data-offline-words]");
  document.querySelector("[data-nobody]").hidden = account !== "";
  form.hidden = !account;
  const list = document.querySelector("[data-offline-list]");
  const show = (left) => {
    list.hidden = left.length === 0;
    words.hidden = !account || left.length > 0;
    list.replaceChildren(...left.map((entry) => {
      const typed = new URLSearchParams(entry.body), item = document.createElement("li"), who = document.createElement("p"), what = document.createElement("p");
      who.className = "row__title";
      who.textContent = typed.get("who") || "Somebody of yours";
      what.className = "row__meta";
      what.textContent = typed.get("what") ?? "";
      item.append(who, what);
      return item;
    }));
  };
  addEventListener("touches-waiting", (event) => show(event.detail));
  show(account ? await queued() : []);
}

async function offline() {
  if (prebuilt && staff && location.pathname === "/") { location.replace("/offline"); return; }
  if (prebuilt) await waitHere();
  if (!account) return;
  const state = form.querySelector("[data-touch-state]");
  const formKey = form.elements.namedItem("form_key");
  const body = () => new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string")).toString();
  const typed = () => ["what", "place", "learned", "helped", "help_received", "next_action"].some((name) => form.elements.namedItem(name)?.value);
  const say = (words, tone) => { state.hidden = !words; state.textContent = words; state.className = "saved" + (tone ? " saved--" + tone : ""); };
  const preset = form.elements.namedItem("contact")?.value;
  let sending = false, timer;

  // Something typed here before was never sent: put it back, with the key it had.
  const before = await draft();
  const refused = document.querySelector("[aria-invalid='true'], .error");
  if (before && !typed() && !refused) {
    const old = new URLSearchParams(before.body);
    if (!preset || preset === old.get("contact")) {
      for (const element of form.elements) {
        if (!element.name || element.name === "next" || !old.has(element.name)) continue;
        if (element.type === "radio" || element.type === "checkbox") element.checked = old.getAll(element.name).includes(element.value);
        else element.value = old.get(element.name);
      }
      said = old.has("direction");
      form.dispatchEvent(new Event("change"));
      say("Kept on this device since you left", "now");
    }
  }

  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => typed() && keep(formKey.value, body(), true), 300);
  });

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (sending) return;
    sending = true;
    clearTimeout(timer);
    const text = body();
    say("Saving", "now");
    await keep(formKey.value, text, false);
    const { state: became, facts } = await send(text);
    if (became === "sent") {
      await forget(formKey.value);
      await forget("draft");
      location.assign(facts.location);
      return;
    }
    if (became === "wrong") { // the page that the server answers says by each field what to do
      await forget(formKey.value);
      await forget("draft");
      form.submit();
      return;
    }
    await forget("draft");
    if (became === "signed-out") {
      location.assign("/sign-in?next=" + encodeURIComponent(form.elements.namedItem("next").value || "/"));
      return;
    }
    if (prebuilt) { // ready for the next one
      const who = form.elements.namedItem("who");
      form.reset();
      form.elements.namedItem("contact").value = who.placeholder = "";
      who.required = true;
      form.querySelector("input[name=promise]")?.remove();
      formKey.value = freshKey();
      said = sending = false;
      form.dispatchEvent(new Event("change"));
      say("Kept on this device");
      scrollTo(0, 0);
    } else {
      say("No network. Kept on this device, sent when you are back", "off");
      form.querySelector(".btn--primary").disabled = true;
    }
    await flush();
  });
  addEventListener("online", async () => { await flush(); if (sending || prebuilt && !typed() && await reachable()) location.assign(form.elements.namedItem("next").value || "/"); });
}
