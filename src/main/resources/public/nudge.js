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
