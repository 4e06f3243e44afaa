/**
 * The pages' only script: `/` puts the cursor into the question box, and the page of ingests tells how far one is and loads
 * again when one has ended. The pages do without it.
 */
export const SCRIPT = `"use strict";
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target;
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return;
  const box = document.getElementById("q");
  if (box === null) return;
  event.preventDefault();
  box.focus();
  box.select();
});
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
