// The quick log: who spoke follows from the channel until it is said otherwise; what is typed survives a lost network.
import "./who.js";
import { draft, flush, forget, keep, send } from "./touch-log.js";

const form = document.querySelector("form[data-touch]");
const SPOKEN = ["IN_PERSON", "PHONE", "VIDEO"];
const chosen = (name) => form.querySelector(`input[name="${name}"]:checked`)?.value ?? "";

let said = false; // whether the student said who spoke

if (form) {
  // "We both spoke" is implied by the channel, and stays as it is once it was touched.
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

async function offline() {
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
    say("No network. Kept on this device, sent when you are back", "off");
    form.querySelector(".btn--primary").disabled = true;
    await flush();
  });
  addEventListener("online", async () => { await flush(); if (sending) location.assign(form.elements.namedItem("next").value || "/"); });
}
