// Makes the survey builder quick: what is typed is saved a moment later, buttons change the page in place, elements can be
// dragged, and what others write appears. Every change goes through the same forms that work without this script.

const PAUSE = 600; // milliseconds after the last key before a text is saved
const LOOK = 4000; // milliseconds between two looks at what others wrote
const root = document.querySelector("[data-builder]");
const state = document.querySelector("[data-save-state]");
const SAVED = "All changes are saved.";
const UNSAVED = "Not saved yet. It is tried again by itself.";

let revision = Number(root.dataset.revision);
let timer = 0;
let queue = Promise.resolve();
let composing = false;
let leaving = false;

document.documentElement.classList.add("scripted");

const say = (text) => {
  if (state.textContent !== text) state.textContent = text;
};
const named = (name) => document.getElementsByName(name)[0];
const wasOf = (field) => field.parentElement.querySelector(`input[name="was:${CSS.escape(field.name)}"]`) ?? named(`was:${field.name}`);
const valueOf = (field) => (field.type === "checkbox" ? (field.checked ? "on" : "") : field.value);
const fields = () => [...root.querySelectorAll("[data-text], [data-mark]")];
const dirty = () => fields().filter((field) => valueOf(field) !== wasOf(field).value);
// A text that somebody else wrote over waits until one of the two is chosen.
const isDecided = (field) => !field.closest(".text")?.querySelector(".theirs button");
const isTyping = () => document.activeElement?.matches?.("[data-text]") ?? false;

// ---- sending ----

// One change after the other, so that none overtakes another.
const send = (deed, extra = {}) => {
  queue = queue.then(() => post(deed, extra));
  return queue;
};

const post = async (deed, extra) => {
  clearTimeout(timer);
  const form = root.querySelector("form[data-part]");
  const sent = dirty().filter(isDecided).map((field) => [field.name, valueOf(field), wasOf(field).value]);
  if (!deed && sent.length === 0) return null;
  const body = new URLSearchParams({ guard: form.elements.guard.value, do: deed ?? "", ...extra });
  for (const [name, value, was] of sent) {
    body.append(name, value);
    body.append(`was:${name}`, was);
  }
  let answer;
  try {
    const response = await fetch(form.action, {
      method: "POST",
      body,
      headers: { Accept: "application/json" },
      credentials: "same-origin",
    });
    if (response.status === 401 || response.status === 403 || response.redirected) {
      say("You are logged out. Copy what you typed last, then log in again.");
      return null;
    }
    if (!response.ok) {
      const problem = await response.json().catch(() => null);
      say(problem?.detail ?? UNSAVED);
      if (response.status >= 500) timer = setTimeout(() => send(), 10 * PAUSE);
      return null;
    }
    answer = await response.json();
  } catch {
    // The network is gone: what was typed stays on the page and is sent again.
    say(UNSAVED);
    timer = setTimeout(() => send(), 10 * PAUSE);
    return null;
  }
  for (const [name, value] of sent) {
    const field = named(name);
    if (!field || name in answer.conflicts || answer.refused.includes(name)) continue;
    wasOf(field).value = value;
    field.closest(".text")?.querySelector(".theirs")?.remove();
  }
  const isForeign = answer.revision > revision + 1;
  revision = answer.revision;
  for (const [name, theirs] of Object.entries(answer.conflicts)) conflict(named(name), theirs);
  const trouble = [answer.sentence, Object.keys(answer.conflicts).length > 0 ? "Somebody else wrote in the same place." : ""];
  say(trouble.filter(Boolean).join(" ") || SAVED);
  await refresh(deed || isForeign ? "whole" : "told", answer.focus);
  return answer;
};

// Somebody else wrote there meanwhile: both are shown, and one is chosen.
const conflict = (field, theirs) => {
  const place = field.closest(".text");
  place.querySelector(".theirs")?.remove();
  const note = document.createElement("p");
  note.className = "theirs";
  note.id = `theirs/${field.name}`;
  note.setAttribute("role", "alert");
  const head = document.createElement("strong");
  head.textContent = "Somebody else wrote: ";
  const text = document.createElement("span");
  text.textContent = theirs || "(nothing)";
  note.append(head, text, " ");
  for (const [label, keep] of [["Keep mine", field.value], ["Take theirs", theirs]]) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button plain small";
    button.textContent = label;
    button.addEventListener("click", () => {
      wasOf(field).value = theirs;
      field.value = keep;
      note.remove();
      field.focus();
      send();
    });
    note.append(button, " ");
  }
  place.append(note);
};

// ---- drawing again ----

const parts = (from) => [...from.querySelectorAll("form[data-part], li.asked")].map((part) => part.id).join();

// Takes the page as it is now: what is told beside the texts, or all of it. What was typed and is not saved yet stays.
const refresh = async (how, focus) => {
  if (leaving) return;
  let page;
  try {
    const response = await fetch(location.pathname + location.search, { credentials: "same-origin" });
    if (!response.ok || response.redirected) return;
    page = new DOMParser().parseFromString(await response.text(), "text/html");
  } catch {
    return;
  }
  const fresh = page.querySelector("[data-builder]");
  if (!fresh) return;
  const isSame = parts(fresh) === parts(root);
  if (how === "told" && isSame) {
    tell(fresh);
  } else if (!composing) {
    replace(fresh, focus);
  }
  reload();
};

const tell = (fresh) => {
  for (const part of root.querySelectorAll("[data-live]")) {
    const now = fresh.querySelector(`#${CSS.escape(part.id)}`);
    // What holds the focus stays as it is.
    if (now && part.innerHTML !== now.innerHTML && !part.contains(document.activeElement)) part.innerHTML = now.innerHTML;
  }
  for (const name of ["undo", "redo"]) {
    const button = root.querySelector(`[data-live-button="${name}"]`);
    const now = fresh.querySelector(`[data-live-button="${name}"]`);
    if (button && now && document.activeElement !== button) button.disabled = now.disabled;
  }
  for (const field of fields()) {
    const now = fresh.querySelector(`[name="${CSS.escape(field.name)}"]`);
    if (!now) continue;
    field.closest(".text")?.classList.toggle("missing", field.value.trim() === "" && now.closest(".text").classList.contains("missing"));
    if (composing || valueOf(field) !== wasOf(field).value) continue;
    if (field.type === "checkbox") {
      field.checked = now.checked;
    } else if (field.value !== now.value) {
      const caret = field === document.activeElement ? field.selectionStart : null;
      field.value = now.value;
      if (typeof caret === "number") field.setSelectionRange(caret, caret);
    }
    wasOf(field).value = wasOf(now)?.value ?? now.value;
    grow(field);
  }
};

const replace = (fresh, focus) => {
  const kept = dirty().map((field) => [field.name, valueOf(field), wasOf(field).value]);
  const active = document.activeElement;
  const at = active?.id ? { id: active.id, from: active.selectionStart, to: active.selectionEnd } : null;
  const pressed = active?.matches?.("button[name=do]") ? active.value : null;
  const folds = [...root.querySelectorAll("details[id]")].map((one) => [one.id, one.open]);
  const main = root.querySelector(".builder-main");
  main.replaceWith(document.importNode(fresh.querySelector(".builder-main"), true));
  const bar = root.querySelector(".bar-buttons");
  bar.replaceWith(document.importNode(fresh.querySelector(".bar-buttons"), true));
  for (const [name, value, was] of kept) {
    const field = named(name);
    if (!field) continue;
    if (field.type === "checkbox") field.checked = value === "on";
    else field.value = value;
    wasOf(field).value = was;
  }
  for (const [id, open] of folds) {
    const details = document.getElementById(id);
    if (details) details.open = open;
  }
  growAll();
  const target = (focus && document.getElementById(focus)) || (at && document.getElementById(at.id)) || (pressed && root.querySelector(`button[name=do][value="${CSS.escape(pressed)}"]`));
  if (target) {
    target.focus({ preventScroll: false });
    if (at && target.id === at.id && typeof at.from === "number" && target.setSelectionRange) target.setSelectionRange(at.from, at.to);
  }
};

// ---- typing ----

// Boxes grow with their texts; browsers that cannot do so by themselves are helped.
const growsAlone = CSS.supports("field-sizing", "content");
const grow = (area) => {
  if (growsAlone || area.tagName !== "TEXTAREA") return;
  area.style.blockSize = "auto";
  area.style.blockSize = `${area.scrollHeight + 2}px`;
};

root.addEventListener("input", (event) => {
  const field = event.target;
  if (!field.matches("[data-text]")) return;
  grow(field);
  const reads = root.querySelector(`[data-reads="${CSS.escape(field.name)}"]`);
  if (reads) reads.textContent = field.value.replaceAll("{name}", "Robin Sample");
  clearTimeout(timer);
  timer = setTimeout(() => send(), PAUSE);
});
root.addEventListener("change", (event) => {
  if (event.target.matches("[data-mark]")) send("save");
  if (event.target.closest("[data-columns]")) event.target.form.requestSubmit();
});
root.addEventListener("focusout", (event) => {
  if (event.target.matches("[data-text]") && dirty().length > 0) send();
});
document.addEventListener("compositionstart", () => (composing = true));
document.addEventListener("compositionend", () => (composing = false));
document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && send());

// ---- leaving ----

// Whoever goes on right after the last word does not wait for it to be saved: the page does. What cannot be saved is asked
// about by the browser.
const leave = async (go) => {
  leaving = true;
  await send();
  go();
  leaving = false;
};
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  const isElsewhere = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || link?.target;
  if (!link || isElsewhere || event.defaultPrevented || link.origin !== location.origin || dirty().length === 0) return;
  const isOnThisPage = link.hash && link.pathname + link.search === location.pathname + location.search;
  if (isOnThisPage) return;
  event.preventDefault();
  leave(() => location.assign(link.href));
});
addEventListener("beforeunload", (event) => {
  if (dirty().length > 0) event.preventDefault();
});

// ---- buttons ----

root.addEventListener("submit", (event) => {
  const button = event.submitter;
  if (!button || button.name !== "do" || event.target.method !== "post") {
    if (leaving || dirty().length === 0) return;
    event.preventDefault();
    leave(() => event.target.requestSubmit(button));
    return;
  }
  event.preventDefault();
  const extra = {};
  for (const field of event.target.elements) {
    if (field.name === "new_language" || field.name?.startsWith("to/")) extra[field.name] = field.value;
  }
  send(button.value, extra);
});

// ---- keys ----

const partOf = (node) => {
  const asked = node.closest?.("li.asked");
  if (asked) return asked.dataset.item ? ["item", asked.dataset.item] : ["question", asked.dataset.question];
  const competency = node.closest?.("[data-competency]");
  return competency ? ["competency", competency.dataset.competency] : null;
};

document.addEventListener("keydown", (event) => {
  const part = partOf(event.target);
  if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown") && part) {
    event.preventDefault();
    send(`${event.key === "ArrowUp" ? "up" : "down"}/${part.join("/")}`);
  } else if ((event.ctrlKey || event.metaKey) && event.key === "Enter" && part) {
    event.preventDefault();
    const competency = event.target.closest("[data-competency]")?.dataset.competency;
    if (part[0] === "item") send(`add-item/${competency}/${part[1]}`);
    else if (part[0] === "question") send("add-question");
    else send(`add-item/${competency}`);
  } else if ((event.ctrlKey || event.metaKey) && !isTyping() && event.target.tagName !== "INPUT") {
    const deed = { z: event.shiftKey ? "redo" : "undo", y: "redo" }[event.key.toLowerCase()];
    if (deed) {
      event.preventDefault();
      send(deed);
    }
  } else if (event.key === "Escape") {
    const menu = event.target.closest?.("details.menu[open]");
    if (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  }
});

// ---- dragging ----

let dragged = null;
const row = (kind) => (kind === "competency" ? ".competency-part" : `li.asked[data-${kind}]`);

root.addEventListener("dragstart", (event) => {
  const handle = event.target.closest?.("[data-handle]");
  if (!handle) return;
  const part = partOf(handle);
  dragged = { kind: part[0], key: part[1], node: handle.closest(row(part[0])) };
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", part[1]);
  event.dataTransfer.setDragImage(dragged.node, 20, 20);
  dragged.node.classList.add("dragged");
});
root.addEventListener("dragover", (event) => {
  if (!dragged) return;
  const over = event.target.closest(row(dragged.kind)) ?? (dragged.kind === "item" ? event.target.closest("[data-items]") : null);
  if (!over) return;
  event.preventDefault();
  root.querySelector(".drop-here")?.classList.remove("drop-here");
  over.classList.add("drop-here");
});
root.addEventListener("drop", (event) => {
  if (!dragged) return;
  event.preventDefault();
  const over = root.querySelector(".drop-here");
  const { kind, key } = dragged;
  const isLower = over && event.clientY > over.getBoundingClientRect().top + over.offsetHeight / 2;
  const before = over?.matches(row(kind)) ? (isLower ? next(over, kind) : over) : null;
  const target = before ? `/${partOf(before)[1]}` : "";
  if (over && before !== dragged.node) {
    const list = over.closest("[data-items]");
    send(kind === "item" ? `drop/item/${key}/${list.dataset.items}${target}` : `drop/${kind}/${key}${target}`);
  }
});
root.addEventListener("dragend", () => {
  root.querySelectorAll(".dragged, .drop-here").forEach((node) => node.classList.remove("dragged", "drop-here"));
  dragged = null;
});
const next = (node, kind) => {
  let other = node.nextElementSibling;
  while (other && !other.matches(row(kind))) other = other.nextElementSibling;
  return other;
};

// ---- preview ----

const preview = document.querySelector("[data-preview]");
const frame = preview?.querySelector("iframe");
let reloading = 0;

const previewAddress = () => {
  const group = preview.querySelector("#preview-group").value;
  const language = preview.querySelector("#preview-language").value;
  return `${preview.dataset.preview}/${group}?view=all&language=${language}`;
};
const reload = () => {
  if (!frame || getComputedStyle(preview).display === "none") return;
  clearTimeout(reloading);
  reloading = setTimeout(() => {
    const scrolled = frame.contentWindow?.scrollY ?? 0;
    frame.addEventListener("load", () => frame.contentWindow?.scrollTo(0, scrolled), { once: true });
    frame.contentWindow?.location.replace(previewAddress());
  }, 500);
};
preview?.addEventListener("change", (event) => {
  if (event.target.id === "preview-width") {
    preview.querySelector(".preview-frame").className = `preview-frame ${event.target.value}`;
  } else {
    frame.src = previewAddress();
    preview.querySelector("[data-preview-link]").href = previewAddress().replace("view=all&", "");
  }
});

// ---- others ----

setInterval(async () => {
  if (document.visibilityState === "hidden") return;
  try {
    const response = await fetch(`${root.dataset.address}/revision`, { headers: { Accept: "application/json" }, credentials: "same-origin" });
    if (!response.ok) return;
    const now = (await response.json()).revision;
    if (now > revision) {
      queue = queue.then(async () => {
        if (now <= revision) return;
        revision = now;
        await refresh("told", "");
      });
    }
  } catch {
    // It is looked again in a moment.
  }
}, LOOK);

document.querySelector("[data-faults]")?.focus();
const growAll = () => root.querySelectorAll("textarea").forEach(grow);
growAll();
addEventListener("resize", growAll);
const wanted = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
if (wanted?.matches("[data-text]")) wanted.focus();
