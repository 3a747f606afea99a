// Scores that are tried out are worked out by the server at each key, so that there is one arithmetic only.
// Without script the button sends the same form. Nothing of it is kept, here or there.
const form = document.getElementById("try");
const figures = document.getElementById("figures");
const letters = document.getElementById("letters");
const button = form.querySelector("button");
let asked = 0;
let waiting = 0;

button.hidden = true;
form.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(work, 150);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  work();
});

async function work() {
  const number = ++asked;
  const tried = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (value.trim()) tried.append(name, value);
  }
  const address = form.action + (tried.size ? "?" + tried : "");
  try {
    const answer = await fetch(address, { headers: { Accept: "application/json" }, redirect: "manual" });
    const facts = await answer.json();
    if (number !== asked) return; // a later key was quicker
    told(facts.errors ?? {});
    if (facts.errors) return;
    figures.innerHTML = facts.figures; // both are templates of the server
    letters.innerHTML = facts.needed;
    history.replaceState(null, "", address); // a reload, and the way back, find what was typed
  } catch {
    if (number !== asked) return;
    button.hidden = false; // no connection or signed out: the form goes the plain way
  }
}

/** The sentence at each field that cannot be read, and none at the others. */
function told(errors) {
  for (const field of form.elements) {
    if (!field.name) continue;
    const place = document.getElementById(field.name + "-error");
    place.textContent = errors[field.name] ?? "";
    place.hidden = !errors[field.name];
    if (errors[field.name]) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
  }
}
