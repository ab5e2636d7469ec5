// Makes the coach's pages nicer; they work the same without it.

document.querySelector("[data-faults]")?.focus();

// The time zone of this device, where none was chosen yet.
for (const field of document.querySelectorAll("input[data-own-zone]")) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone && field.value === field.defaultValue && field.dataset.ownZone === "default") field.value = zone;
}

// A file that was picked is sent as it is; say its name beside the text field that it replaces.
for (const field of document.querySelectorAll("input[type=file][data-replaces]")) {
  field.addEventListener("change", () => {
    const area = document.getElementById(field.dataset.replaces);
    if (area) area.toggleAttribute("disabled", field.files.length > 0);
  });
}
