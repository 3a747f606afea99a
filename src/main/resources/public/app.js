// Runs on every page: forms that save themselves, forms that are sent once, sign-out that warns.
import { elsewhere, leave, prebuilt, reachable, tell, waiting, watch, whose } from "./saved.js";
import { flush } from "./touch-log.js"; // what was logged without a network is sent from any page

whose();
navigator.serviceWorker?.register("/service-worker.js", { updateViaCache: "none" }).catch(() => {}); // without it there is no page without network, and all else works
if (prebuilt === "page") addEventListener("online", async () => { if (await reachable()) location.reload(); });

for (const form of document.querySelectorAll("form[data-saved]")) watch(form);

// What was typed on another page and never reached the server waits there: the way back to it.
elsewhere().then((entries) => {
  for (const entry of entries.slice(0, 5)) {
    tell((entry.about ? entry.about + ": something" : "Something") + " you typed here was not saved yet. It waits on this device.", entry.page, "Go there and send it");
  }
});

// A double tap sends a form once. The button comes back when the page does.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post" || form.dataset.again !== undefined) return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = "yes";
});
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});

// Signing out warns while something typed here has not reached the server, for it deletes that.
for (const form of document.querySelectorAll("form[data-sign-out]")) {
  form.addEventListener("submit", async (event) => {
    if (form.dataset.sure) return;
    event.preventDefault();
    await flush();
    const left = await waiting();
    if (left === 0 || confirm(`${left} unsaved ${left === 1 ? "text waits" : "texts wait"} on this device, and signing out deletes ${left === 1 ? "it" : "them"}. Sign out all the same?`)) {
      await leave();
      form.dataset.sure = "yes";
      delete form.dataset.sent;
      form.requestSubmit();
    }
  });
}

// On a phone the links of the staff’s navigation run on to the side: the page’s own is brought into sight.
const links = document.querySelector(".nav--staff");
const own = links?.querySelector("[aria-current]");
if (own) links.scrollLeft = own.offsetLeft - links.offsetLeft - (links.clientWidth - own.offsetWidth) / 2;

// The first field that was refused gets the focus.
document.querySelector("[aria-invalid='true']")?.focus();
