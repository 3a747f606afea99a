// The page on which work is handed in: the checklist follows the form, files go up by themselves, and handing in waits
// for a save that is under way.
import "./preview.js";

const form = document.getElementById("work");
document.documentElement.classList.add("has-script");

// After a save the server says anew what counts; only its words are replaced, never a field.
async function refresh(parts) {
  try {
    const answer = await fetch(form.action + "/new", { headers: { Accept: "text/html" }, redirect: "manual" });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const part of parts) {
      const now = document.querySelector(part), then = page.querySelector(part);
      if (now && then) now.replaceChildren(...then.childNodes);
    }
    listen();
  } catch { /* the next save tries again */ }
}

// Typing moves the number of words; a tick or the first word of an answer moves the checklist.
const shape = () => [...form.elements]
  .map((e) => e.type === "checkbox" ? e.checked : ["went", "said", "with_whom"].includes(e.name) ? e.value.trim() !== "" : "")
  .join();
let last = shape();
form.addEventListener("saved", () => {
  if (shape() === last) return;
  last = shape();
  refresh(["[data-counted]", "[data-picked]"]);
});
const words = document.querySelector("[data-words]");
const count = () => {
  const n = [...form.querySelectorAll("textarea")].reduce((sum, area) => sum + (area.value.match(/\S+/g) ?? []).length, 0);
  words.textContent = n === 1 ? "1 word" : n + " words";
};
form.addEventListener("input", count);

// A save under way would make this form's version an old one, so handing in waits for it.
let sure = false;
form.addEventListener("submit", (event) => {
  const plain = event.submitter?.hasAttribute("formaction");
  const saving = document.querySelector("[data-saved-state].saved--now");
  if (sure || plain || !saving || form.elements.namedItem("version").value === "0" && saving.textContent !== "Saving") return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const go = () => { if (!sure) { sure = true; form.requestSubmit(event.submitter); } };
  form.addEventListener("saved", () => setTimeout(go), { once: true });
  form.dispatchEvent(new Event("save-now"));
  setTimeout(go, 4000);
}, { capture: true });
addEventListener("pageshow", () => { sure = false; });

// A chosen file goes up at once, with its share in words.
function listen() {
  const field = form.querySelector("input[type=file]");
  if (!field || field.dataset.ready) return;
  field.dataset.ready = "yes";
  field.addEventListener("change", (event) => {
    event.stopPropagation();
    const file = field.files[0];
    if (file) send(field, file);
  });
}

function send(field, file) {
  const state = form.querySelector("[data-file-state]");
  const data = new FormData();
  if (form.elements.namedItem("version").value === "0") {
    for (const [name, value] of new FormData(form)) if (typeof value === "string") data.append(name, value);
  }
  data.append("file", file);
  const request = new XMLHttpRequest(); // fetch does not say how far it is
  request.open("POST", form.dataset.files);
  request.setRequestHeader("Accept", "application/json");
  request.responseType = "json";
  request.upload.onprogress = (event) => {
    if (event.lengthComputable) state.textContent = file.name + ": " + Math.floor(100 * event.loaded / event.total) + " %";
  };
  request.onload = async () => {
    if (request.status >= 400 || !request.response?.done) {
      state.textContent = "Not added: " + (request.response?.problem ?? "you are signed out, or the server is not there.");
      field.value = "";
      return;
    }
    if (data.has("version")) form.elements.namedItem("version").value = "1"; // the draft began with the file
    await refresh(["[data-files-shown]"]);
  };
  request.onerror = () => { state.textContent = "Not added: no connection. Choose the file again when you are back."; field.value = ""; };
  state.textContent = file.name + ": 0 %";
  request.send(data);
}
listen();
