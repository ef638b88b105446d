/**
 * Puts the words of an element on the clipboard; false if this browser does not let a page do that.
 * A phone that came by plain http has no clipboard for pages, only the older way: copying what is selected.
 */
export async function copyTextOf(element: HTMLElement): Promise<boolean> {
  const text = element.textContent ?? '';
  if (window.isSecureContext) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // Refused: the older way may still work.
    }
  }
  getSelection()?.selectAllChildren(element);
  return document.execCommand('copy');
}
