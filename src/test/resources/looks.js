// What nobody should have to see on a screen, as a list of sentences.
() => {
  const found = [];
  const slack = 1.5;
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth + 1) {
    found.push(`scrolls sideways: ${root.scrollWidth} of ${root.clientWidth}`);
  }
  const above = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host ?? null;
  const isSeen = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const isHidden = (element) => element.closest('.m-skip, [hidden], vaadin-app-layout > [slot=drawer]')
    || getComputedStyle(element).clipPath !== 'none'
    || getComputedStyle(element).clip !== 'auto';
  const short = (text) => text.trim().replace(/\s+/g, ' ').slice(0, 60);

  /** The part of a text that its boxes let through, and whether one of them cuts it. */
  const inspect = (node, whole) => {
    let box = { left: whole.left, right: whole.right, top: whole.top, bottom: whole.bottom };
    let seen = box;
    for (let one = node.parentElement; one; one = above(one)) {
      const style = getComputedStyle(one);
      if (style.position === 'fixed') {
        break;
      }
      if (style.overflowX === 'visible' || style.display === 'inline' || style.display === 'contents') {
        continue;
      }
      const edge = one.getBoundingClientRect();
      const scrolls = ['auto', 'scroll'].includes(style.overflowX);
      if (!scrolls && style.textOverflow !== 'ellipsis' && style.webkitLineClamp === 'none'
          && (box.right > edge.right + slack || box.left < edge.left - slack)
          && seen.right > edge.left && seen.left < edge.right && edge.width > 1) {
        return { cut: true, seen };
      }
      if (['hidden', 'clip'].includes(style.overflowY) && style.webkitLineClamp === 'none' && edge.height > 1
          && seen.top < edge.bottom - 2 && box.bottom > edge.bottom + 4) {
        return { cut: true, seen };
      }
      seen = {
        left: Math.max(seen.left, edge.left), right: Math.min(seen.right, edge.right),
        top: Math.max(seen.top, edge.top), bottom: Math.min(seen.bottom, edge.bottom)
      };
      if (scrolls || style.textOverflow === 'ellipsis') {
        box = seen;
      }
    }
    return { cut: false, seen };
  };

  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    const words = short(node.textContent);
    if (!words || !parent || ['SCRIPT', 'STYLE', 'NOSCRIPT', 'OPTION'].includes(parent.tagName) || !isSeen(parent)) {
      continue;
    }
    if (/!\{|\{\d\}/.test(words)) {
      found.push(`not translated: ${words}`);
    }
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.width < 2 || box.height < 2 || isHidden(parent)) {
      continue;
    }
    const { cut, seen } = inspect(node, box);
    if (cut) {
      found.push(`cut: ${words}`);
    } else if (seen.right - seen.left > 2 && seen.bottom - seen.top > 2) {
      if (box.right > root.clientWidth + slack && seen.right > root.clientWidth + slack) {
        found.push(`runs out of the window: ${words}`);
      }
      texts.push({ node, parent, words, rects: [...range.getClientRects()], seen, layer: layer(parent) });
    }
  }

  /** What floats above the page is compared with its own kind only. */
  function layer(element) {
    for (let one = element; one; one = above(one)) {
      const position = getComputedStyle(one).position;
      if (position === 'fixed' || position === 'sticky' || /overlay|dialog|popover|notification/i.test(one.tagName)) {
        return one;
      }
    }
    return null;
  }

  const overlap = (one, other) => Math.min(
    Math.min(one.right, other.right) - Math.max(one.left, other.left),
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top));
  for (let at = 0; at < texts.length; at++) {
    for (let then = at + 1; then < texts.length; then++) {
      const [one, other] = [texts[at], texts[then]];
      if (one.layer === other.layer && overlap(one.seen, other.seen) > 3
          && one.rects.some((mine) => other.rects.some((theirs) => overlap(mine, theirs) > 3))) {
        found.push(`overlap: ${one.words} / ${other.words}`);
      }
    }
  }

  for (const chart of document.querySelectorAll('martlet-chart')) {
    if (isSeen(chart) && chart.clientHeight > 0 && !chart.querySelector('canvas')) {
      found.push(`nothing drawn: ${short(chart.getAttribute('aria-label') ?? '')}`);
    }
  }
  for (const empty of document.querySelectorAll('.m-board .m-chart-body .m-empty, .m-board .m-chart-body .m-error')) {
    found.push(`empty chart: ${short(empty.closest('.m-chart-card')?.querySelector('h2')?.textContent ?? '')}`);
  }
  for (const grid of document.querySelectorAll('vaadin-grid')) {
    const table = grid.shadowRoot.querySelector('table');
    if (isSeen(grid) && table.scrollWidth > table.clientWidth + 1) {
      found.push(`a table has to be scrolled sideways: ${table.scrollWidth} of ${table.clientWidth}`);
    }
  }
  return found;
}
