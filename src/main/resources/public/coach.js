// Remarks beside a note while it is typed, and its words into the clipboard. Without script a button shows the remarks.
const form = document.querySelector("form[data-note]");
const shown = document.querySelector("[data-remarks]");
const text = form.elements.namedItem("text");
let timer, asked = 0;

form.querySelector("[data-plain]").hidden = true;
shown.setAttribute("aria-live", "polite");

async function ask() {
  const turn = ++asked;
  const body = new URLSearchParams({ text: text.value, kind: form.querySelector("input[name=kind]:checked")?.value ?? "" });
  try {
    const answer = await fetch(form.dataset.note, { method: "POST", body, redirect: "manual" });
    if (answer.ok && turn === asked) shown.innerHTML = await answer.text(); // made and escaped by the server
  } catch {
    // without a network the last remarks stay
  }
}

form.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, 400); });
form.addEventListener("change", (event) => { if (event.target.name === "kind") ask(); });

const copy = form.querySelector("[data-copy]");
const words = copy.textContent;
copy.hidden = false;
copy.addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(text.value);
  } catch {
    text.select();
    document.execCommand("copy");
  }
  copy.textContent = "Copied";
  setTimeout(() => { copy.textContent = words; }, 2000);
});
