// Makes the report's page nicer; everything in it can be read without.

for (const report of document.querySelectorAll(".report")) {
  const tip = document.createElement("div");
  tip.className = "tip";
  tip.setAttribute("aria-hidden", "true");
  tip.hidden = true;
  report.append(tip);

  // A mark's numbers, beside the mark. Who hears the page has them as the mark's name.
  const tell = (mark) => {
    tip.textContent = mark.getAttribute("aria-label");
    tip.hidden = false;
    const [place, around] = [mark.getBoundingClientRect(), report.getBoundingClientRect()];
    const room = document.documentElement.clientWidth - tip.offsetWidth - 8;
    const left = Math.min(Math.max(place.left + place.width / 2 - tip.offsetWidth / 2, 8), Math.max(room, 8));
    const above = place.top - tip.offsetHeight - 8;
    tip.style.left = `${left - around.left}px`;
    tip.style.top = `${(above > 0 ? above : place.bottom + 8) - around.top}px`;
  };
  // Neither the mark itself nor what it stands in is hidden.
  const isShown = (mark) => mark.getClientRects().length > 0;
  const hush = () => {
    tip.hidden = true;
  };

  const named = (drawing) =>
    [...drawing.querySelectorAll("g > title")].map((title) => {
      const mark = title.parentElement;
      mark.setAttribute("aria-label", title.textContent);
      mark.setAttribute("role", "img");
      title.remove();
      return mark;
    });

  for (const drawing of report.querySelectorAll("svg")) {
    const marks = named(drawing);
    for (const mark of marks) {
      mark.addEventListener("pointerenter", () => tell(mark));
      mark.addEventListener("pointerleave", hush);
    }
    // A chart is one stop of the keyboard; within it the arrows go from mark to mark. The small strips of the tables are
    // none: their numbers stand beside them.
    if (!marks.length || !drawing.closest("figure")) continue;
    drawing.setAttribute("role", "group");
    const reach = (mark) => {
      for (const other of marks) other.setAttribute("tabindex", other === mark ? "0" : "-1");
    };
    reach(marks[0]);
    // Listened to on the element around it: a drawing that listens for the focus would itself take it.
    const stage = drawing.parentElement;
    stage.addEventListener("focusin", (event) => {
      if (marks.includes(event.target)) tell(event.target);
    });
    stage.addEventListener("focusout", hush);
    stage.addEventListener("keydown", (event) => {
      const shown = marks.filter(isShown);
      const at = shown.indexOf(event.target);
      const to = {
        ArrowRight: at + 1,
        ArrowDown: at + 1,
        ArrowLeft: at - 1,
        ArrowUp: at - 1,
        Home: 0,
        End: shown.length - 1,
      }[event.key];
      if (event.key === "Escape") hush();
      if (at < 0 || to === undefined || !shown[to]) return;
      event.preventDefault();
      reach(shown[to]);
      shown[to].focus();
    });
    // The stop must be a mark that is shown.
    report.addEventListener("change", () => {
      const shown = marks.filter(isShown);
      if (shown.length && !shown.some((mark) => mark.getAttribute("tabindex") === "0")) reach(shown[0]);
    });
  }

  const button = report.querySelector("button.print");
  if (button) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }

  // What is folded is printed all the same.
  let folded = [];
  window.addEventListener("beforeprint", () => {
    folded = [...report.querySelectorAll("details:not([open])")];
    for (const part of folded) part.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const part of folded) part.open = false;
  });
}
