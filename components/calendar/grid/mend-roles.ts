/** What the widget calls its boxes: a table whose rows hold buttons, which no screen reader can read out. */
const WRONG = "[role=table], [role=row], [role=rowgroup], [role=cell], [role=columnheader]";
const ATTRIBUTES = ["role", "tabindex", "aria-colindex", "aria-colspan"];

function strip(elements: Iterable<Element>) {
  for (const element of elements) for (const name of ATTRIBUTES) element.removeAttribute(name);
}

/** A grid without a visit scrolls all the same: then the keyboard gets hold of the grid itself. */
function letScroll(root: Element) {
  const main = root.querySelector<HTMLElement>(".ec-main");
  if (main === null) return;
  const wanted = main.querySelector("a, [role=button]") === null ? 0 : -1;
  if (main.tabIndex !== wanted) main.tabIndex = wanted;
}

/**
 * Takes the widget's roles away, now and whenever it draws again, and leaves what is true: a region of buttons, each a visit in one
 * sentence, under headings that are read as they stand. Returns a function that stops it.
 */
export function keepRolesMended(root: Element): () => void {
  function mend() {
    strip(root.querySelectorAll(WRONG));
    // The button is the block inside (block-content.ts); its clicks and keys bubble to the widget's handlers here.
    strip(root.querySelectorAll("article[role], article[tabindex]"));
    letScroll(root);
  }
  mend();
  const observer = new MutationObserver(mend);
  observer.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ["role", "tabindex"] });
  return () => observer.disconnect();
}
