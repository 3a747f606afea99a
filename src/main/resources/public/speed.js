// How fast recordings are played: one speed for all of them, kept in the browser. The page may be exchanged meanwhile, as
// at the desk, so everything is heard at the document.
const KEY = "speed";
const SPEEDS = [0.75, 1, 1.25, 1.5, 2];

function kept() {
  try { return SPEEDS.find((speed) => String(speed) === localStorage.getItem(KEY)) ?? 1; } catch { return 1; }
}

export function begin(speed = kept()) {
  for (const group of document.querySelectorAll("[data-speeds]")) {
    group.hidden = false;
    for (const button of group.querySelectorAll("[data-speed]")) {
      button.setAttribute("aria-pressed", String(Number(button.dataset.speed) === speed));
    }
  }
  for (const media of document.querySelectorAll("audio, video")) play(media, speed);
}

function play(media, speed) { media.defaultPlaybackRate = speed; media.playbackRate = speed; }

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-speed]");
  if (!button) return;
  const speed = Number(button.dataset.speed);
  try { localStorage.setItem(KEY, speed); } catch { /* a private window: for this page only */ }
  begin(speed);
});

begin();
