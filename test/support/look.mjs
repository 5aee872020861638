/** Runs in the browser: knows nothing but the page. */
export function look(page) {
  const view = page.defaultView;
  const all = [...page.querySelectorAll('body *')];
  const shown = (element) => element.getClientRects().length > 0;
  const own = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
  const channels = (color) => (color.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (color) => {
    const [r = 0, g = 0, b = 0] = channels(color).map((part) =>
      part / 255 <= 0.03928 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const background = (element) => {
    if (!element) return view.getComputedStyle(page.documentElement).backgroundColor;
    const color = view.getComputedStyle(element).backgroundColor;
    return channels(color)[3] === 0 ? background(element.parentElement) : color;
  };
  const contrast = (element) => {
    const [a, b] = [luminance(view.getComputedStyle(element).color), luminance(background(element))];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };
  const filtered = [...page.querySelectorAll('input[type=checkbox]')].map((box) => {
    const name = box.id.replace('show-', '');
    const count = () => [...page.querySelectorAll(`.finding.${name}`)].filter(shown).length;
    const before = count();
    box.click();
    const without = count();
    box.click();
    return { name, before, without, after: count() };
  });
  return {
    language: page.documentElement.lang,
    title: page.title,
    landmarks: page.querySelectorAll('main').length,
    headings: [...page.querySelectorAll('h1, h2, h3, h4')].map((heading) => Number(heading.tagName[1])),
    emptyHeadings: [...page.querySelectorAll('h1, h2, h3')].filter((heading) => !heading.textContent?.trim()).length,
    unnamed: [...page.querySelectorAll('input, button, select, a')].filter(
      (element) => !element.labels?.[0]?.textContent?.trim() && !element.textContent?.trim(),
    ).length,
    twice: all.map(({ id }) => id).filter((id, at, ids) => id !== '' && ids.indexOf(id) !== at),
    scripts: page.querySelectorAll('script, [onclick]').length,
    width: page.documentElement.clientWidth,
    widest: page.documentElement.scrollWidth,
    small: all
      .filter((element) => own(element) && Number.parseFloat(view.getComputedStyle(element).fontSize) < 11)
      .map(({ tagName }) => tagName),
    faint: all
      .filter((element) => own(element) && shown(element) && contrast(element) < 4.5)
      .map((element) => `${element.tagName}.${element.className} ${contrast(element).toFixed(1)}`),
    filtered,
    // As it is shown, not as it is written.
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not seen
    text: page.body.innerText,
  };
}
