/**
 * The pages' only script, without which they do all the same. Keys: `/` puts the cursor into the question box, j and k or the
 * arrows go through the results, Escape goes back; all can be switched off (WCAG 2.1.4). Boxes to narrow by search at once. The
 * page of ingests tells how far one is and loads again when one has ended.
 */
export const SCRIPT = `"use strict";
(() => {
  const box = document.getElementById("q");
  const store = (kind, name, value) => {
    try {
      if (value === undefined) return kind.getItem(name);
      if (value === null) kind.removeItem(name);
      else kind.setItem(name, value);
    } catch {}
    return null;
  };
  const KEYS = "shortlist.keys";
  let on = store(localStorage, KEYS) !== "off";

  const move = (step) => {
    const links = [...document.querySelectorAll(".hit h2 a")];
    const hit = document.activeElement && document.activeElement.closest(".hit");
    const at = hit === null ? -1 : links.indexOf(hit.querySelector("h2 a"));
    const next = at < 0 ? (step > 0 ? 0 : links.length - 1) : at + step;
    if (next < 0) return box.focus();
    const link = links[Math.min(next, links.length - 1)];
    if (link === undefined) return;
    link.focus({ preventScroll: true });
    link.closest(".hit").scrollIntoView({ block: "nearest" });
  };
  const back = () => {
    const open = document.querySelector(".conditions details[open]");
    const link = document.querySelector("[data-back]");
    if (open !== null) {
      open.open = false;
      open.querySelector("summary").focus();
    } else if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
    else if (link !== null) link.click();
  };

  document.addEventListener("keydown", (event) => {
    if (!on || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const target = event.target;
    const types = target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type !== "checkbox");
    const inHit = target instanceof Element && target.closest(".hit") !== null;
    const does = {
      Escape: back,
      "/": types ? null : () => (box.focus(), box.select()),
      j: types ? null : () => move(1),
      k: types ? null : () => move(-1),
      ArrowDown: inHit || target === box ? () => move(1) : null,
      ArrowUp: inHit ? () => move(-1) : null,
    }[event.key];
    if (!does) return;
    event.preventDefault();
    does();
  });

  const form = document.querySelector(".narrow form");
  const CHECKED = "shortlist.checked";
  if (form !== null) {
    form.addEventListener("change", (event) => {
      if (event.target.type !== "checkbox") return;
      store(sessionStorage, CHECKED, JSON.stringify([event.target.name, event.target.value]));
      form.requestSubmit();
    });
    const [name, value] = JSON.parse(store(sessionStorage, CHECKED) || "[]");
    store(sessionStorage, CHECKED, null);
    const again = [...form.elements].find((field) => field.name === name && field.value === value);
    if (again !== undefined) {
      for (let up = again.closest("details"); up !== null; up = up.parentElement.closest("details")) up.open = true;
      again.focus({ preventScroll: true });
    }
  }

  const line = document.createElement("p");
  line.className = "keys";
  const button = document.createElement("button");
  button.type = "button";
  const say = () => {
    button.textContent = on ? "Switch keys off" : "Switch keys on";
    const known = [["/", "question"], ["j", "next"], ["k", "previous"], ["Enter", "open"], ["Esc", "back"]];
    const parts = known.map(([key, does]) => {
      const part = document.createElement("span");
      const cap = document.createElement("kbd");
      cap.textContent = key;
      part.append(cap, " " + does);
      return part;
    });
    line.replaceChildren(...(on ? parts : []), button);
  };
  button.addEventListener("click", () => {
    on = !on;
    store(localStorage, KEYS, on ? null : "off");
    say();
  });
  say();
  document.querySelector(".bottom").append(line);
})();
const live = document.getElementById("live");
if (live !== null && "EventSource" in window) {
  const part = (name) => document.getElementById("live-" + name);
  const events = new EventSource("/api/ingest/events");
  addEventListener("pagehide", () => events.close());
  events.addEventListener("message", (event) => {
    const { running, text, share, lastEnded } = JSON.parse(event.data);
    if (String(lastEnded ?? "") !== live.dataset.ended) {
      events.close();
      location.reload();
      return;
    }
    part("running").hidden = running === null;
    part("idle").hidden = running !== null;
    part("text").textContent = text ?? "";
    if (share === null) part("share").removeAttribute("value");
    else part("share").value = share;
  });
}
`;
