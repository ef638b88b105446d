/** Whether the person is in the middle of writing something on this page. */
export function isTyping(): boolean {
  const { activeElement } = document;
  if (activeElement instanceof HTMLTextAreaElement || activeElement instanceof HTMLInputElement) {
    return activeElement.value !== '';
  }
  return activeElement instanceof HTMLElement && activeElement.isContentEditable;
}
