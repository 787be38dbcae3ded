/** Digits choose an answer while the focus is inside the group of the question, and nowhere else. */

/** The control that a digit stands for, or null: 1–7 the choices in order, 8 and 9 always the same two non-answers. */
export function digitTarget(event: KeyboardEvent, group: HTMLElement): HTMLElement | null {
  if (event.ctrlKey || event.altKey || event.metaKey || !/^[1-9]$/.test(event.key)) return null;
  // A digit typed into a field is text.
  const target = event.target;
  const typing = target instanceof HTMLInputElement && !["radio", "checkbox"].includes(target.type);
  if (typing || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return null;
  const control = group.querySelector<HTMLElement>(`[data-digit="${event.key}"]`);
  if (control) {
    event.preventDefault();
    control.focus();
  }
  return control;
}
