/** The page's only script: `/` puts the cursor into the question box. The page does without it. */
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
`;
