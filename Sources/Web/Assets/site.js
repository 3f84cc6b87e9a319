// Progressive enhancement: every page works without this script.
"use strict";

// Shows suggestions while typing, in the field's `datalist`.
for (const field of document.querySelectorAll("[data-suggest]")) {
  const list = document.getElementById(field.getAttribute("list"));
  let waiting = 0;
  let last = "";
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const typed = field.value.trim();
      if (typed.length < 2 || typed === last) return;
      last = typed;
      const reply = await fetch(field.dataset.suggest + "?q=" + encodeURIComponent(typed)).catch(() => null);
      if (!reply || !reply.ok || field.value.trim() !== typed) return;
      const options = (await reply.json()).map((text) => {
        const option = document.createElement("option");
        option.value = text;
        return option;
      });
      list.replaceChildren(...options);
    }, 200);
  });
}

// Shows a preview of the Markdown below the text.
for (const area of document.querySelectorAll("[data-preview]")) {
  const box = document.createElement("div");
  box.className = "prose preview live";
  box.hidden = true;
  area.after(box);
  let waiting = 0;
  area.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const body = new URLSearchParams({ form: area.form.elements.form.value, text: area.value });
      const reply = await fetch(area.dataset.preview, { method: "POST", body }).catch(() => null);
      if (!reply || !reply.ok) return;
      // Safe: the server made this HTML from Markdown and escaped everything else.
      box.innerHTML = await reply.text();
      box.hidden = area.value.trim() === "";
    }, 400);
  });
}

// Adds a button that copies the private link.
for (const field of document.querySelectorAll("[data-copy]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "quiet";
  button.textContent = field.dataset.copy;
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    field.select();
    await navigator.clipboard.writeText(field.value).catch(() => document.execCommand("copy"));
    said.textContent = field.dataset.copied;
  });
  field.after(" ", button, " ", said);
}

// Moves the focus to the errors, so that screen readers read them first.
document.querySelector("[data-focus]")?.focus();
