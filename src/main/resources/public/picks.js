// A list of people to choose from: everybody or nobody with one tap, and how many are chosen.
const form = document.querySelector("form:has(.picks)");
if (form) {
  const boxes = [...form.querySelectorAll(".picks input[type=checkbox]")];
  const picked = form.querySelector("[data-picked]");
  const count = () => {
    const number = boxes.filter((box) => box.checked).length;
    picked.textContent = number === 0 ? "Nobody is ticked" : number === 1 ? "1 person is ticked" : `${number} people are ticked`;
  };
  for (const line of form.querySelectorAll("[data-picks]")) {
    const own = [...line.parentElement.querySelectorAll(".picks input[type=checkbox]")];
    line.hidden = own.length < 2;
    line.addEventListener("click", (event) => {
      const tick = event.target.dataset.tick;
      if (!tick) return;
      for (const box of own) box.checked = tick === "all";
      count();
    });
  }
  form.addEventListener("change", count);
  addEventListener("pageshow", count); // a page gone back to keeps its ticks
}
