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

// Others are chosen without sending the letter: what is typed is saved by itself.
const choose = document.querySelector("[data-choose]");
if (choose?.form === form) {
  choose.addEventListener("click", (event) => {
    event.preventDefault();
    const asked = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (name.startsWith("to_")) asked.set(name.slice(3), value);
    location.assign(choose.dataset.choose + "?" + asked);
  });
}
