// Markdown as it will look, under the field, without leaving the page. Without script the button opens a page.
for (const button of document.querySelectorAll("button[data-preview]")) {
  const field = button.form.elements.namedItem(button.dataset.preview);
  const shown = document.getElementById("preview-" + button.dataset.preview);
  const words = button.textContent;
  const hide = () => { shown.hidden = true; button.textContent = words; };

  button.addEventListener("click", async (event) => {
    event.preventDefault();
    if (!shown.hidden) { hide(); return; }
    const body = new URLSearchParams({ text: field.value });
    try {
      const answer = await fetch("/previews", { method: "POST", body, headers: { Accept: "application/json" }, redirect: "manual" });
      const facts = await answer.json();
      shown.innerHTML = facts.html || "<p>There is no text yet.</p>"; // sanitised by the server
    } catch {
      shown.textContent = "No connection, so there is no preview now.";
    }
    shown.hidden = false;
    button.textContent = "Close the preview";
  });
  field.addEventListener("input", hide);
}
