// Makes the rater's form nicer; the form works the same without it.
// Saves what has been typed a moment after the last change, counts what is answered, and says so quietly.

const form = document.querySelector("form[data-draft]");

if (form) {
  const state = document.querySelector("[data-save-state]");
  const meter = document.querySelector("progress[data-answered]");
  const count = document.querySelector("[data-answered-text]");
  const PAUSE = 1200; // milliseconds after the last change
  const QUIET = 30000; // milliseconds between two things said to a screen reader
  let timer = 0;
  let saidAt = -QUIET;
  let unsaved = false;
  let saving = false;

  const say = (text, important) => {
    const now = performance.now();
    if (!state || (!important && now - saidAt < QUIET)) return;
    saidAt = now;
    state.textContent = text;
  };

  const save = async (keepalive) => {
    clearTimeout(timer);
    if (saving && !keepalive) {
      timer = setTimeout(save, PAUSE);
      return;
    }
    saving = true;
    unsaved = false;
    try {
      const response = await fetch(form.dataset.draft, {
        method: "POST",
        body: new URLSearchParams(new FormData(form)),
        headers: { Accept: "application/json" },
        credentials: "same-origin",
        keepalive,
      });
      if (response.ok) {
        const { answered, total } = await response.json();
        if (meter) {
          meter.value = answered;
          meter.max = total;
        }
        if (count) count.textContent = form.dataset.counted.replace("{answered}", answered).replace("{total}", total);
        say(form.dataset.saved);
      } else {
        unsaved = true;
        say(form.dataset.unsaved, true);
      }
    } catch {
      // The network is gone: what was typed stays on the page and is sent again later.
      unsaved = true;
      say(form.dataset.unsaved, true);
      timer = setTimeout(save, 10 * PAUSE);
    } finally {
      saving = false;
    }
  };

  form.addEventListener("input", (event) => {
    unsaved = true;
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE);
    const counter = event.target.id && document.querySelector(`[data-counts="${CSS.escape(event.target.id)}"]`);
    if (counter) {
      counter.textContent = counter.dataset.text.replace("{left}", counter.dataset.limit - [...event.target.value].length);
    }
  });

  // A second press of a button must not send twice.
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    unsaved = false;
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && unsaved) save(true);
  });
}

// Bring a screen reader and the keyboard to what went wrong.
document.querySelector("[data-faults]")?.focus();
