// The words of a nudge into the clipboard, for a channel of one's own: written to all of them, without a name.
const form = document.querySelector("form[data-nudge]");
const copy = form?.querySelector("[data-copy]");
if (copy) {
  const words = copy.textContent;
  const text = form.elements.namedItem("text");
  copy.hidden = false;
  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text.value.replaceAll("{name}", "all"));
    } catch {
      text.select();
      document.execCommand("copy");
    }
    copy.textContent = "Copied";
    setTimeout(() => { copy.textContent = words; }, 2000);
  });
}

// Others are chosen without sending the letter, once what was typed is saved; without a network it waits in the browser.
const WAIT = 2000;
const choose = document.querySelector("[data-choose]");
if (choose?.form === form) {
  let typed = false;
  form.addEventListener("input", (event) => { typed ||= !("page" in event.target.dataset); });
  choose.addEventListener("click", (event) => {
    event.preventDefault();
    const asked = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (name.startsWith("to_")) asked.set(name.slice(3), value);
    const go = () => location.assign(choose.dataset.choose + "?" + asked);
    if (!typed) { go(); return; }
    form.addEventListener("saved", go, { once: true });
    setTimeout(go, WAIT);
    form.dispatchEvent(new Event("save-now"));
  });
}
